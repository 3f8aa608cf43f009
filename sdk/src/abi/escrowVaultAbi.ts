// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const escrowVaultAbi = [
  {
    "inputs": [
      {
        "name": "registry_",
        "type": "address"
      },
      {
        "name": "books_",
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
    "name": "ReentrancyGuardReentrantCall",
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
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "currency",
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
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "CreditWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "currency",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Credited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "account",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "int256"
      }
    ],
    "name": "Posted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "first",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "name": "amounts",
        "type": "int256[3]"
      }
    ],
    "name": "PostedThree",
    "type": "event"
  },
  {
    "inputs": [
      {
        "name": "account",
        "type": "bytes32"
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
    "inputs": [],
    "name": "books",
    "outputs": [
      {
        "name": "",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "currency",
        "type": "address"
      },
      {
        "name": "account",
        "type": "address"
      }
    ],
    "name": "creditOf",
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
        "name": "account",
        "type": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "payer",
        "type": "address"
      }
    ],
    "name": "deposit",
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
    "name": "payeesOf",
    "outputs": [
      {
        "name": "payout",
        "type": "address"
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
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "currency",
        "type": "address"
      },
      {
        "name": "payer",
        "type": "address"
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "components": [
          {
            "name": "account",
            "type": "bytes32"
          },
          {
            "name": "amount",
            "type": "int256"
          }
        ],
        "name": "entries",
        "type": "tuple[]"
      },
      {
        "components": [
          {
            "name": "to",
            "type": "address"
          },
          {
            "name": "amount",
            "type": "uint256"
          }
        ],
        "name": "payouts",
        "type": "tuple[]"
      }
    ],
    "name": "post",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "other",
        "type": "bytes32"
      },
      {
        "name": "otherChange",
        "type": "int256"
      },
      {
        "name": "first",
        "type": "bytes32"
      },
      {
        "name": "changes",
        "type": "int256[4]"
      },
      {
        "name": "payer",
        "type": "address"
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "name": "postFive",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "first",
        "type": "bytes32"
      },
      {
        "name": "changes",
        "type": "int256[4]"
      },
      {
        "name": "payer",
        "type": "address"
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "name": "postFour",
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
        "name": "merchant",
        "type": "uint32"
      },
      {
        "name": "payout",
        "type": "address"
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
        "name": "account",
        "type": "bytes32"
      },
      {
        "name": "payer",
        "type": "address"
      },
      {
        "name": "kept",
        "type": "uint256"
      },
      {
        "name": "toMerchant",
        "type": "uint256"
      },
      {
        "name": "other",
        "type": "address"
      },
      {
        "name": "toOther",
        "type": "uint256"
      }
    ],
    "name": "split",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "first",
        "type": "bytes32"
      }
    ],
    "name": "threeOf",
    "outputs": [
      {
        "name": "",
        "type": "uint256"
      },
      {
        "name": "",
        "type": "uint256"
      },
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
        "name": "account",
        "type": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "currency",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "name": "withdrawCredit",
    "outputs": [
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const
