// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const patronPoolAbi = [
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
        "name": "products",
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
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "BondPosted",
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
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "BondWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "promoter",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "price",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "promoted",
        "type": "uint256"
      }
    ],
    "name": "Carried",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "patron",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Collected",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "CoverDrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "CoverFreed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "fee",
        "type": "uint256"
      }
    ],
    "name": "CoverGrown",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "product",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "DebtRepaid",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "patron",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "IncomeTaken",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "patron",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "change",
        "type": "int256"
      }
    ],
    "name": "LinkBudgetChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "week",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "fromBond",
        "type": "uint256"
      }
    ],
    "name": "Lost",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "indexed": false,
        "name": "lambdaBps",
        "type": "uint256"
      }
    ],
    "name": "PoolOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "week",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Released",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "patron",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Restaked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "patron",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Staked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "pool",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "name": "patron",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Unstaked",
    "type": "event"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      }
    ],
    "name": "bondOf",
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
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "patron",
        "type": "address"
      },
      {
        "name": "week",
        "type": "uint256"
      }
    ],
    "name": "carriedBy",
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
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "price",
        "type": "uint256"
      },
      {
        "name": "cut",
        "type": "uint256"
      },
      {
        "name": "promoterBps",
        "type": "uint256"
      },
      {
        "name": "promoter",
        "type": "address"
      },
      {
        "name": "toMerchant",
        "type": "uint256"
      }
    ],
    "name": "carry",
    "outputs": [
      {
        "name": "week",
        "type": "uint256"
      },
      {
        "name": "promoterCut",
        "type": "uint256"
      },
      {
        "name": "repaid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      }
    ],
    "name": "claimIncome",
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "maxWeeks",
        "type": "uint256"
      }
    ],
    "name": "collect",
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      }
    ],
    "name": "coverOf",
    "outputs": [
      {
        "components": [
          {
            "name": "inUse",
            "type": "uint256"
          },
          {
            "name": "debt",
            "type": "uint256"
          },
          {
            "name": "room",
            "type": "uint256"
          }
        ],
        "name": "state",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "week",
        "type": "uint256"
      }
    ],
    "name": "coverOfWeek",
    "outputs": [
      {
        "name": "inUse",
        "type": "uint256"
      },
      {
        "name": "lost",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "demote",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "bytes32"
      }
    ],
    "name": "drawCover",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "freeCover",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "most",
        "type": "uint256"
      },
      {
        "name": "feeBps",
        "type": "uint256"
      }
    ],
    "name": "growCover",
    "outputs": [
      {
        "name": "grown",
        "type": "uint256"
      },
      {
        "name": "fee",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "patron",
        "type": "address"
      }
    ],
    "name": "linkBudgetOf",
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
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "week",
        "type": "uint256"
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
    "name": "lose",
    "outputs": [
      {
        "name": "fromBond",
        "type": "uint256"
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
        "name": "lambdaBps",
        "type": "uint16"
      }
    ],
    "name": "open",
    "outputs": [
      {
        "name": "pool",
        "type": "bytes32"
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
      }
    ],
    "name": "poolCountOf",
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
        "name": "pool",
        "type": "bytes32"
      }
    ],
    "name": "poolOf",
    "outputs": [
      {
        "components": [
          {
            "name": "week",
            "type": "uint256"
          },
          {
            "name": "lambdaBps",
            "type": "uint256"
          },
          {
            "name": "weight",
            "type": "uint256"
          },
          {
            "name": "used",
            "type": "uint256"
          },
          {
            "name": "room",
            "type": "uint256"
          },
          {
            "name": "joining",
            "type": "uint256"
          },
          {
            "name": "leaving",
            "type": "uint256"
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
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "patron",
        "type": "address"
      }
    ],
    "name": "positionOf",
    "outputs": [
      {
        "components": [
          {
            "name": "deposit",
            "type": "uint256"
          },
          {
            "name": "weight",
            "type": "uint256"
          },
          {
            "name": "joining",
            "type": "uint256"
          },
          {
            "name": "leaving",
            "type": "uint256"
          },
          {
            "name": "locked",
            "type": "uint256"
          },
          {
            "name": "lost",
            "type": "uint256"
          },
          {
            "name": "linkBudget",
            "type": "uint256"
          },
          {
            "name": "free",
            "type": "uint256"
          },
          {
            "name": "payable_",
            "type": "uint256"
          },
          {
            "name": "income",
            "type": "uint256"
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
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "postBond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "promote",
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
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "week",
        "type": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "release",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "repayDebt",
    "outputs": [
      {
        "name": "repaid",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "maxWeeks",
        "type": "uint256"
      }
    ],
    "name": "restake",
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
        "name": "pool",
        "type": "bytes32"
      }
    ],
    "name": "roomOf",
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
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "patron",
        "type": "address"
      }
    ],
    "name": "stake",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "unstake",
    "outputs": [
      {
        "name": "paid",
        "type": "uint256"
      }
    ],
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
  },
  {
    "inputs": [
      {
        "name": "pool",
        "type": "bytes32"
      },
      {
        "name": "week",
        "type": "uint256"
      }
    ],
    "name": "weekOf",
    "outputs": [
      {
        "components": [
          {
            "name": "outstanding",
            "type": "uint256"
          },
          {
            "name": "promoted",
            "type": "uint256"
          },
          {
            "name": "lost",
            "type": "uint256"
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
      },
      {
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdrawBond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const
