// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const solidarityVouchersAbi = [
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
        "name": "card_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
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
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
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
        "name": "offer",
        "type": "uint64"
      },
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "name": "pool",
            "type": "bytes32"
          },
          {
            "name": "price",
            "type": "uint88"
          },
          {
            "name": "cap",
            "type": "uint32"
          },
          {
            "name": "redeemFrom",
            "type": "uint40"
          },
          {
            "name": "sellUntil",
            "type": "uint40"
          },
          {
            "name": "redeemBy",
            "type": "uint40"
          },
          {
            "name": "eventAt",
            "type": "uint40"
          },
          {
            "name": "patronCutBps",
            "type": "uint16"
          },
          {
            "name": "promoterBps",
            "type": "uint16"
          },
          {
            "name": "heldBps",
            "type": "uint16"
          },
          {
            "name": "arbiterDays",
            "type": "uint8"
          }
        ],
        "indexed": false,
        "name": "terms",
        "type": "tuple"
      },
      {
        "indexed": false,
        "name": "arbiter",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "title",
        "type": "string"
      },
      {
        "indexed": false,
        "name": "metadataURI",
        "type": "string"
      }
    ],
    "name": "OfferPublished",
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
        "name": "quantity",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RepaymentOffered",
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
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RepaymentReturned",
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
        "name": "quantity",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RepaymentTaken",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "offer",
        "type": "uint64"
      },
      {
        "indexed": false,
        "name": "open",
        "type": "bool"
      }
    ],
    "name": "SellingChanged",
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
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "promoter",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "quantity",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "promoterCut",
        "type": "uint256"
      }
    ],
    "name": "VouchersBought",
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
        "name": "quantity",
        "type": "uint256"
      }
    ],
    "name": "VouchersExpired",
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
        "name": "quantity",
        "type": "uint256"
      }
    ],
    "name": "VouchersRedeemed",
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
        "name": "offer",
        "type": "uint64"
      },
      {
        "name": "quantity",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "promoter",
        "type": "address"
      }
    ],
    "name": "buy",
    "outputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint64"
      },
      {
        "name": "quantity",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "promoter",
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
        "name": "id",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint64"
      }
    ],
    "name": "buyableOf",
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
      }
    ],
    "name": "expire",
    "outputs": [],
    "stateMutability": "nonpayable",
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
    "name": "offerCount",
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
        "name": "offer",
        "type": "uint64"
      }
    ],
    "name": "offerOf",
    "outputs": [
      {
        "components": [
          {
            "name": "merchant",
            "type": "uint32"
          },
          {
            "components": [
              {
                "name": "pool",
                "type": "bytes32"
              },
              {
                "name": "price",
                "type": "uint88"
              },
              {
                "name": "cap",
                "type": "uint32"
              },
              {
                "name": "redeemFrom",
                "type": "uint40"
              },
              {
                "name": "sellUntil",
                "type": "uint40"
              },
              {
                "name": "redeemBy",
                "type": "uint40"
              },
              {
                "name": "eventAt",
                "type": "uint40"
              },
              {
                "name": "patronCutBps",
                "type": "uint16"
              },
              {
                "name": "promoterBps",
                "type": "uint16"
              },
              {
                "name": "heldBps",
                "type": "uint16"
              },
              {
                "name": "arbiterDays",
                "type": "uint8"
              }
            ],
            "name": "terms",
            "type": "tuple"
          },
          {
            "name": "arbiter",
            "type": "address"
          },
          {
            "name": "open",
            "type": "bool"
          },
          {
            "name": "sold",
            "type": "uint256"
          },
          {
            "name": "title",
            "type": "string"
          },
          {
            "name": "metadataURI",
            "type": "string"
          }
        ],
        "name": "",
        "type": "tuple"
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
    "name": "offerRepayment",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "outstandingOf",
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
        "components": [
          {
            "name": "pool",
            "type": "bytes32"
          },
          {
            "name": "price",
            "type": "uint88"
          },
          {
            "name": "cap",
            "type": "uint32"
          },
          {
            "name": "redeemFrom",
            "type": "uint40"
          },
          {
            "name": "sellUntil",
            "type": "uint40"
          },
          {
            "name": "redeemBy",
            "type": "uint40"
          },
          {
            "name": "eventAt",
            "type": "uint40"
          },
          {
            "name": "patronCutBps",
            "type": "uint16"
          },
          {
            "name": "promoterBps",
            "type": "uint16"
          },
          {
            "name": "heldBps",
            "type": "uint16"
          },
          {
            "name": "arbiterDays",
            "type": "uint8"
          }
        ],
        "name": "terms",
        "type": "tuple"
      },
      {
        "name": "title",
        "type": "string"
      },
      {
        "name": "metadataURI",
        "type": "string"
      }
    ],
    "name": "publish",
    "outputs": [
      {
        "name": "offer",
        "type": "uint64"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "quantity",
        "type": "uint256"
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
            "name": "quantity",
            "type": "uint256"
          },
          {
            "name": "holder",
            "type": "address"
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
      }
    ],
    "name": "repaymentOf",
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
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "returnRepayment",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "name": "offer",
        "type": "uint64"
      },
      {
        "name": "open",
        "type": "bool"
      }
    ],
    "name": "setSelling",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint64"
      },
      {
        "name": "quantity",
        "type": "uint256"
      },
      {
        "name": "promoter",
        "type": "address"
      }
    ],
    "name": "splitOf",
    "outputs": [
      {
        "components": [
          {
            "name": "price",
            "type": "uint256"
          },
          {
            "name": "merchant",
            "type": "uint256"
          },
          {
            "name": "debt",
            "type": "uint256"
          },
          {
            "name": "held",
            "type": "uint256"
          },
          {
            "name": "promoter",
            "type": "uint256"
          },
          {
            "name": "stakers",
            "type": "uint256"
          }
        ],
        "name": "split",
        "type": "tuple"
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
        "name": "id",
        "type": "uint256"
      },
      {
        "name": "quantity",
        "type": "uint256"
      }
    ],
    "name": "takeRepayment",
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
    "stateMutability": "view",
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
  }
] as const
