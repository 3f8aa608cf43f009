// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const homingErrorsAbi = [
  {
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256"
      }
    ],
    "name": "AltShares_AcceptanceExpired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "AltShares_AllowanceTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "nominee",
        "type": "address"
      }
    ],
    "name": "AltShares_BadSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "custodian",
        "type": "address"
      }
    ],
    "name": "AltShares_InCustody",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "AltShares_LengthMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AltShares_NotACustodian",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "nominee",
        "type": "address"
      }
    ],
    "name": "AltShares_NotAccepted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "AltShares_NotClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "due",
        "type": "uint256"
      }
    ],
    "name": "AltShares_NotDue",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AltShares_NotHolder",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "AltShares_NotInQueue",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "nominee",
        "type": "address"
      }
    ],
    "name": "AltShares_NotNominee",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "bytes32"
      },
      {
        "name": "needed",
        "type": "bytes32"
      }
    ],
    "name": "AltShares_OtherTerms",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "AltShares_QueueFull",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "week",
        "type": "uint256"
      },
      {
        "name": "fromWeek",
        "type": "uint256"
      }
    ],
    "name": "AltShares_StillWaiting",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "week",
        "type": "uint256"
      },
      {
        "name": "lastWeek",
        "type": "uint256"
      }
    ],
    "name": "AltShares_TooLate",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "AltShares_UnknownShare",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AltShares_ZeroAddress",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AltShares_ZeroQuantity",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Callers_TooMany",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Create2EmptyBytecode",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Create3EmptyBytecode",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ECDSAInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "ECDSAInvalidSignatureLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "ECDSAInvalidSignatureS",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      },
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC1155InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "approver",
        "type": "address"
      }
    ],
    "name": "ERC1155InvalidApprover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "idsLength",
        "type": "uint256"
      },
      {
        "name": "valuesLength",
        "type": "uint256"
      }
    ],
    "name": "ERC1155InvalidArrayLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "ERC1155InvalidOperator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC1155InvalidReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "ERC1155InvalidSender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC1155MissingApprovalForAll",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "allowance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "ERC20InsufficientAllowance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      },
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "ERC20InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "approver",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidApprover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidSender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidSpender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256"
      }
    ],
    "name": "ERC2612ExpiredSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "signer",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC2612InvalidSigner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC721IncorrectOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC721InsufficientApproval",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "approver",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidApprover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidOperator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidSender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC721NonexistentToken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "EntangledWeeks_AllowanceTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "subscription",
        "type": "uint256"
      },
      {
        "name": "weekBits",
        "type": "uint256"
      }
    ],
    "name": "EntangledWeeks_AlreadyBought",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "weekBits",
        "type": "uint256"
      },
      {
        "name": "weekCount",
        "type": "uint256"
      }
    ],
    "name": "EntangledWeeks_BadWeeks",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "EntangledWeeks_Closed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "endedAt",
        "type": "uint256"
      }
    ],
    "name": "EntangledWeeks_Expired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "EntangledWeeks_Forfeited",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "EntangledWeeks_NoTwins",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "EntangledWeeks_NotAProduct",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "startsAt",
        "type": "uint256"
      },
      {
        "name": "endsAt",
        "type": "uint256"
      }
    ],
    "name": "EntangledWeeks_NotItsWeek",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "EntangledWeeks_NotOperator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "subscription",
        "type": "uint256"
      },
      {
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "EntangledWeeks_NotRunning",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "subscription",
        "type": "uint256"
      },
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "subscriber",
        "type": "address"
      }
    ],
    "name": "EntangledWeeks_NotSubscriber",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "week",
        "type": "uint256"
      },
      {
        "name": "fromWeek",
        "type": "uint256"
      }
    ],
    "name": "EntangledWeeks_TooLate",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "EntangledWeeks_UnknownWeek",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "EntangledWeeks_ZeroParts",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "EscrowVault_ArrivedShort",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "account",
        "type": "bytes32"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "EscrowVault_ForeignAccount",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "account",
        "type": "bytes32"
      },
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "EscrowVault_Insufficient",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ],
    "name": "EscrowVault_NoCredit",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "EscrowVault_NoPayout",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "EscrowVault_NotABook",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "EscrowVault_NotTheRegistry",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "EscrowVault_TooLittleGas",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "account",
        "type": "bytes32"
      },
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "EscrowVault_TooMuch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "moneyIn",
        "type": "uint256"
      },
      {
        "name": "moneyOut",
        "type": "uint256"
      }
    ],
    "name": "EscrowVault_Unbalanced",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedDeployment",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "account",
        "type": "address"
      },
      {
        "name": "currentNonce",
        "type": "uint256"
      }
    ],
    "name": "InvalidAccountNonce",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "arbiter",
        "type": "address"
      }
    ],
    "name": "MerchantRegistry_ArbiterIsParty",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "currency",
        "type": "address"
      }
    ],
    "name": "MerchantRegistry_NotAToken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "MerchantRegistry_NotOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "pendingOwner",
        "type": "address"
      }
    ],
    "name": "MerchantRegistry_NotPendingOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "foundBps",
        "type": "uint256"
      },
      {
        "name": "mostBps",
        "type": "uint256"
      }
    ],
    "name": "MerchantRegistry_PayeesTakeTooMuch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "MerchantRegistry_TextLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "MerchantRegistry_TooManyDecimals",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "MerchantRegistry_TooManyPayees",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "MerchantRegistry_UnknownMerchant",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "MerchantRegistry_UnknownSector",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "MerchantRegistry_WeekOffsetTooLong",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "MerchantRegistry_ZeroAddress",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "PackedERC1155_AmountTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "week",
        "type": "uint256"
      },
      {
        "name": "guestSeats",
        "type": "uint256"
      }
    ],
    "name": "PackedWeeks_NoGuestSeat",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "needed",
        "type": "uint256"
      },
      {
        "name": "room",
        "type": "uint256"
      }
    ],
    "name": "PatronPool_AboveRoom",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "PatronPool_AmountTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "least",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "PatronPool_LambdaOutOfRange",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "patron",
        "type": "address"
      }
    ],
    "name": "PatronPool_NoIncome",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "PatronPool_NotAProduct",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "asked",
        "type": "uint256"
      },
      {
        "name": "payable_",
        "type": "uint256"
      }
    ],
    "name": "PatronPool_NotEnoughAtWork",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "asked",
        "type": "uint256"
      },
      {
        "name": "inUse",
        "type": "uint256"
      }
    ],
    "name": "PatronPool_NotEnoughCover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "asked",
        "type": "uint256"
      },
      {
        "name": "budget",
        "type": "uint256"
      }
    ],
    "name": "PatronPool_NotEnoughLinkBudget",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "PatronPool_NotMerchantOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "saleWeek",
        "type": "uint256"
      },
      {
        "name": "callableFromWeek",
        "type": "uint256"
      }
    ],
    "name": "PatronPool_NotYetCallable",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "oldestWeek",
        "type": "uint256"
      }
    ],
    "name": "PatronPool_StillOutstanding",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "PatronPool_TooManyPools",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      }
    ],
    "name": "PatronPool_UnknownPool",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "PatronPool_ZeroAddress",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "PatronPool_ZeroAmount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "int256"
      }
    ],
    "name": "SafeCastOverflowedIntDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "bits",
        "type": "uint8"
      },
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintToInt",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "holder",
        "type": "address"
      }
    ],
    "name": "SignedRedemptions_BadSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256"
      }
    ],
    "name": "SignedRedemptions_Expired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "holder",
        "type": "address"
      },
      {
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "SignedRedemptions_NonceUsed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_AllowanceTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "term",
        "type": "string"
      },
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_BadTerm",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "redeemBy",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_Expired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_NoRepayment",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "redeemBy",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_NotExpired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "SolidarityVouchers_NotMerchantOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint64"
      }
    ],
    "name": "SolidarityVouchers_NotOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "SolidarityVouchers_NotOperator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "redeemFrom",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_NotYetRedeemable",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_NothingOutstanding",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_RepaymentOffered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "sellUntil",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_SaleEnded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "asked",
        "type": "uint256"
      },
      {
        "name": "left",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_SoldOut",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "SolidarityVouchers_TextLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint64"
      }
    ],
    "name": "SolidarityVouchers_UnknownOffer",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "SolidarityVouchers_ZeroQuantity",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "subscription",
        "type": "uint256"
      },
      {
        "name": "week",
        "type": "uint256"
      }
    ],
    "name": "Stamps_AlreadyKept",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "subscription",
        "type": "uint256"
      },
      {
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "Stamps_NotRunning",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "subscription",
        "type": "uint256"
      },
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "subscriber",
        "type": "address"
      }
    ],
    "name": "Stamps_NotSubscriber",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Stamps_NotTheWeeks",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "Stamps_Unknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "StringsInsufficientHexLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_AllowanceTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "term",
        "type": "string"
      },
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "bound",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_BadTerm",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_CapacityTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "Subscriptions_Closed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_Locked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "longestPauseWeeks",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_NoPauseLeft",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "tier",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_NoSuchBundle",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Subscriptions_NotAProduct",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "Subscriptions_NotMerchantOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "Subscriptions_NotOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "Subscriptions_NotPaused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "Subscriptions_NotRunning",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Subscriptions_NotSubscriber",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "bytes32"
      },
      {
        "name": "needed",
        "type": "bytes32"
      }
    ],
    "name": "Subscriptions_OtherTerms",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_OverHorizon",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "debt",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_OwesPatrons",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_PoolsTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "seats",
        "type": "uint256"
      },
      {
        "name": "capacity",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_SoldOut",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_TextLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "weeksBegun",
        "type": "uint256"
      },
      {
        "name": "fromWeeksBegun",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_TooEarly",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "weeksBegun",
        "type": "uint256"
      },
      {
        "name": "weekCount",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_TooLate",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "Subscriptions_UnknownPlan",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "Subscriptions_UnknownSubscription",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Subscriptions_ZeroAddress",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Tips_HostPartTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "Tips_NotMerchantOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Tips_NoteTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "Tips_UnknownMerchant",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Tips_ZeroAmount",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_AllowanceTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_ArrivedShort",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "term",
        "type": "string"
      },
      {
        "name": "found",
        "type": "int256"
      },
      {
        "name": "bound",
        "type": "int256"
      }
    ],
    "name": "WeekMarket_BadTerms",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint256"
      },
      {
        "name": "endedAt",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_Ended",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "endedAt",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_Expired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_LengthMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_NotAShare",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint256"
      },
      {
        "name": "endsAt",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_NotEnded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint256"
      },
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "seller",
        "type": "address"
      }
    ],
    "name": "WeekMarket_NotSeller",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "token",
        "type": "address"
      }
    ],
    "name": "WeekMarket_NotTraded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_OwnOffer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_TooDear",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_TooFew",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "found",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_TooMany",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint256"
      }
    ],
    "name": "WeekMarket_UnknownOffer",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WeekMarket_ZeroAddress",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WeekMarket_ZeroQuantity",
    "type": "error"
  }
] as const
