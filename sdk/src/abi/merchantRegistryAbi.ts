// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const merchantRegistryAbi = [
  {
    "inputs": [
      {
        "name": "vault_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
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
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "indexed": false,
        "name": "arbiter",
        "type": "address"
      }
    ],
    "name": "ArbiterChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "indexed": true,
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "currency",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "payout",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "weekOffset",
        "type": "uint24"
      },
      {
        "indexed": false,
        "name": "sector",
        "type": "uint16"
      },
      {
        "indexed": false,
        "name": "locality",
        "type": "bytes5"
      },
      {
        "indexed": false,
        "name": "arbiter",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "name",
        "type": "string"
      },
      {
        "indexed": false,
        "name": "metadataURI",
        "type": "string"
      }
    ],
    "name": "MerchantRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "indexed": false,
        "name": "name",
        "type": "string"
      },
      {
        "indexed": false,
        "name": "metadataURI",
        "type": "string"
      }
    ],
    "name": "MetadataChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "indexed": true,
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "allowed",
        "type": "bool"
      }
    ],
    "name": "OperatorChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "indexed": true,
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "to",
        "type": "address"
      }
    ],
    "name": "OwnershipOffered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
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
      }
    ],
    "name": "OwnershipTransferred",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "components": [
          {
            "name": "account",
            "type": "address"
          },
          {
            "name": "bps",
            "type": "uint16"
          }
        ],
        "indexed": false,
        "name": "payees",
        "type": "tuple[]"
      }
    ],
    "name": "PayeesChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "indexed": false,
        "name": "payout",
        "type": "address"
      }
    ],
    "name": "PayoutChanged",
    "type": "event"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "acceptOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "currencyOf",
    "outputs": [
      {
        "name": "currency",
        "type": "address"
      },
      {
        "name": "weekOffset",
        "type": "uint24"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      },
      {
        "name": "account",
        "type": "address"
      }
    ],
    "name": "mayRedeem",
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
    "name": "merchantCount",
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
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "merchantOf",
    "outputs": [
      {
        "components": [
          {
            "name": "owner",
            "type": "address"
          },
          {
            "name": "pendingOwner",
            "type": "address"
          },
          {
            "name": "payout",
            "type": "address"
          },
          {
            "name": "arbiter",
            "type": "address"
          },
          {
            "name": "currency",
            "type": "address"
          },
          {
            "name": "weekOffset",
            "type": "uint24"
          },
          {
            "name": "sector",
            "type": "uint16"
          },
          {
            "name": "locality",
            "type": "bytes5"
          },
          {
            "name": "registeredAt",
            "type": "uint40"
          },
          {
            "name": "name",
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
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "nameOf",
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
        "name": "merchant",
        "type": "uint32"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "name": "offerOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "ownerOf",
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
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "payeesOf",
    "outputs": [
      {
        "components": [
          {
            "name": "account",
            "type": "address"
          },
          {
            "name": "bps",
            "type": "uint16"
          }
        ],
        "name": "payees",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "payoutOf",
    "outputs": [
      {
        "name": "payout",
        "type": "address"
      },
      {
        "name": "payeeCount",
        "type": "uint256"
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
            "name": "name",
            "type": "string"
          },
          {
            "name": "metadataURI",
            "type": "string"
          },
          {
            "name": "payout",
            "type": "address"
          },
          {
            "name": "currency",
            "type": "address"
          },
          {
            "name": "weekOffset",
            "type": "uint24"
          },
          {
            "name": "sector",
            "type": "uint16"
          },
          {
            "name": "locality",
            "type": "bytes5"
          },
          {
            "name": "arbiter",
            "type": "address"
          }
        ],
        "name": "registration",
        "type": "tuple"
      }
    ],
    "name": "register",
    "outputs": [
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      },
      {
        "name": "arbiter",
        "type": "address"
      }
    ],
    "name": "setArbiter",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      },
      {
        "name": "name",
        "type": "string"
      },
      {
        "name": "metadataURI",
        "type": "string"
      }
    ],
    "name": "setMetadata",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      },
      {
        "name": "operator",
        "type": "address"
      },
      {
        "name": "allowed",
        "type": "bool"
      }
    ],
    "name": "setOperator",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      },
      {
        "components": [
          {
            "name": "account",
            "type": "address"
          },
          {
            "name": "bps",
            "type": "uint16"
          }
        ],
        "name": "payees",
        "type": "tuple[]"
      }
    ],
    "name": "setPayees",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      },
      {
        "name": "payout",
        "type": "address"
      }
    ],
    "name": "setPayout",
    "outputs": [],
    "stateMutability": "nonpayable",
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
