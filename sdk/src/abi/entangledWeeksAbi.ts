// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const entangledWeeksAbi = [
  {
    "inputs": [
      {
        "name": "registry_",
        "type": "address"
      },
      {
        "name": "vault_",
        "type": "address"
      },
      {
        "name": "patrons_",
        "type": "address"
      },
      {
        "name": "subscriptions_",
        "type": "address"
      },
      {
        "name": "stamps_",
        "type": "address"
      },
      {
        "name": "card_",
        "type": "address"
      },
      {
        "name": "claims",
        "type": "address[]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
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
    "inputs": [],
    "name": "InvalidShortString",
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
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "approved",
        "type": "bool"
      }
    ],
    "name": "ApprovalForAll",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "holder",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "NonceRevoked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "from",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "ids",
        "type": "uint256[]"
      },
      {
        "indexed": false,
        "name": "values",
        "type": "uint256[]"
      }
    ],
    "name": "TransferBatch",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "from",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "TransferSingle",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "name": "value",
        "type": "string"
      },
      {
        "indexed": true,
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "URI",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": true,
        "name": "holder",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "parts",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "WeekPaidOut",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": true,
        "name": "holder",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "by",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "parts",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "WeekRedeemed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "paid",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "forfeited",
        "type": "uint256"
      }
    ],
    "name": "WeekSettled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "subscription",
        "type": "uint256"
      },
      {
        "indexed": true,
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "startWeek",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "weekBits",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "WeeksBought",
    "type": "event"
  },
  {
    "inputs": [
      {
        "name": "holder",
        "type": "address"
      },
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "balanceOf",
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "holders",
        "type": "address[]"
      },
      {
        "name": "ids",
        "type": "uint256[]"
      }
    ],
    "name": "balanceOfBatch",
    "outputs": [
      {
        "name": "balances",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
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
      },
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "buy",
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
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
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "components": [
          {
            "name": "value",
            "type": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256"
          },
          {
            "name": "v",
            "type": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32"
          }
        ],
        "name": "permit",
        "type": "tuple"
      }
    ],
    "name": "buyWithPermit",
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "card",
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "contractURI",
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
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
      }
    ],
    "name": "crumbsOf",
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1"
      },
      {
        "name": "name",
        "type": "string"
      },
      {
        "name": "version",
        "type": "string"
      },
      {
        "name": "chainId",
        "type": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "time",
        "type": "uint256"
      }
    ],
    "name": "fairPriceOf",
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "holder",
        "type": "address"
      },
      {
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "isApprovedForAll",
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "holder",
        "type": "address"
      },
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "isNonceUsed",
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "isTokenExpired",
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lowNonceCount",
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "holder",
        "type": "address"
      },
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "lowNoncesOf",
    "outputs": [
      {
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "patrons",
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "holder",
        "type": "address"
      },
      {
        "name": "parts",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "name": "payOut",
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
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
    "name": "priceOf",
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "parts",
        "type": "uint256"
      },
      {
        "name": "stamp",
        "type": "bool"
      }
    ],
    "name": "redeem",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "name": "id",
            "type": "uint256"
          },
          {
            "name": "parts",
            "type": "uint256"
          },
          {
            "name": "holder",
            "type": "address"
          },
          {
            "name": "stamp",
            "type": "bool"
          },
          {
            "name": "nonce",
            "type": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256"
          }
        ],
        "name": "redemption",
        "type": "tuple"
      },
      {
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "redeemSigned",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "registry",
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "revokeNonce",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "ids",
        "type": "uint256[]"
      },
      {
        "name": "values",
        "type": "uint256[]"
      },
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "safeBatchTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "value",
        "type": "uint256"
      },
      {
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "safeTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "operator",
        "type": "address"
      },
      {
        "name": "approved",
        "type": "bool"
      }
    ],
    "name": "setApprovalForAll",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "fromWeek",
        "type": "uint256"
      },
      {
        "name": "weekCount",
        "type": "uint256"
      }
    ],
    "name": "settle",
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      },
      {
        "name": "forfeited",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "stamps",
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "subscriptions",
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "name": "supportsInterface",
    "outputs": [
      {
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "subscription",
        "type": "uint256"
      }
    ],
    "name": "twinsOf",
    "outputs": [
      {
        "name": "weekBits",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "uri",
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "validityOf",
    "outputs": [
      {
        "name": "start",
        "type": "uint256"
      },
      {
        "name": "end",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "vault",
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "weekOf",
    "outputs": [
      {
        "components": [
          {
            "name": "twins",
            "type": "uint256"
          },
          {
            "name": "guestSeats",
            "type": "uint256"
          },
          {
            "name": "partsPerWeek",
            "type": "uint256"
          },
          {
            "name": "parts",
            "type": "uint256"
          },
          {
            "name": "pool",
            "type": "uint256"
          },
          {
            "name": "earned",
            "type": "uint256"
          },
          {
            "name": "startsAt",
            "type": "uint256"
          },
          {
            "name": "endsAt",
            "type": "uint256"
          },
          {
            "name": "sweepableAt",
            "type": "uint256"
          }
        ],
        "name": "result",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const
