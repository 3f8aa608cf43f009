// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const weekMarketAbi = [
  {
    "inputs": [
      {
        "name": "vouchers_",
        "type": "address"
      },
      {
        "name": "shares_",
        "type": "address"
      },
      {
        "name": "weekTokens_",
        "type": "address"
      },
      {
        "name": "subscriptions_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
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
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "offer",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "subscription",
        "type": "uint256"
      }
    ],
    "name": "OfferActivated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "offer",
        "type": "uint256"
      },
      {
        "indexed": true,
        "name": "by",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "quantity",
        "type": "uint256"
      }
    ],
    "name": "OfferClosed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "offer",
        "type": "uint256"
      },
      {
        "indexed": true,
        "name": "buyer",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "quantity",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "cost",
        "type": "uint256"
      }
    ],
    "name": "OfferFilled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "offer",
        "type": "uint256"
      },
      {
        "indexed": true,
        "name": "seller",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "token",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "quantity",
        "type": "uint256"
      },
      {
        "components": [
          {
            "name": "price",
            "type": "uint96"
          },
          {
            "name": "fair",
            "type": "bool"
          },
          {
            "name": "markupBps",
            "type": "int16"
          },
          {
            "name": "endsAt",
            "type": "uint40"
          }
        ],
        "indexed": false,
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "OfferListed",
    "type": "event"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint256"
      }
    ],
    "name": "activateDue",
    "outputs": [
      {
        "name": "subscription",
        "type": "uint256"
      },
      {
        "name": "bounty",
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
        "type": "uint256"
      },
      {
        "name": "to",
        "type": "address"
      }
    ],
    "name": "cancel",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "offer",
        "type": "uint256"
      },
      {
        "name": "quantity",
        "type": "uint256"
      },
      {
        "name": "time",
        "type": "uint256"
      }
    ],
    "name": "costOf",
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
        "type": "uint256"
      },
      {
        "name": "quantity",
        "type": "uint256"
      },
      {
        "name": "mostCost",
        "type": "uint256"
      },
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "fill",
    "outputs": [
      {
        "name": "cost",
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
        "type": "uint256"
      },
      {
        "name": "quantity",
        "type": "uint256"
      },
      {
        "name": "mostCost",
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
    "name": "fillWithPermit",
    "outputs": [
      {
        "name": "cost",
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
        "type": "uint256"
      }
    ],
    "name": "giveBack",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "type": "uint256"
      }
    ],
    "name": "offerOf",
    "outputs": [
      {
        "components": [
          {
            "name": "seller",
            "type": "address"
          },
          {
            "name": "token",
            "type": "address"
          },
          {
            "name": "id",
            "type": "uint256"
          },
          {
            "name": "quantity",
            "type": "uint256"
          },
          {
            "name": "currency",
            "type": "address"
          },
          {
            "components": [
              {
                "name": "price",
                "type": "uint96"
              },
              {
                "name": "fair",
                "type": "bool"
              },
              {
                "name": "markupBps",
                "type": "int16"
              },
              {
                "name": "endsAt",
                "type": "uint40"
              }
            ],
            "name": "terms",
            "type": "tuple"
          },
          {
            "name": "open",
            "type": "bool"
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
        "name": "",
        "type": "address"
      },
      {
        "name": "from",
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
    "name": "onERC1155BatchReceived",
    "outputs": [
      {
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "",
        "type": "address"
      },
      {
        "name": "from",
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
    "name": "onERC1155Received",
    "outputs": [
      {
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "shares",
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
    "inputs": [],
    "name": "vouchers",
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
    "name": "weekTokens",
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
