// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const subscriptionsAbi = [
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
        "name": "desk",
        "type": "address"
      },
      {
        "name": "card_",
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
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "approved",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Approval",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "owner",
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
    "inputs": [
      {
        "indexed": false,
        "name": "_fromTokenId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "_toTokenId",
        "type": "uint256"
      }
    ],
    "name": "BatchMetadataUpdate",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "plan",
        "type": "uint32"
      },
      {
        "indexed": false,
        "name": "capacity",
        "type": "uint256"
      }
    ],
    "name": "CapacityChanged",
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
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "ForfeitsDrawn",
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
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "ForfeitsReturned",
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
        "name": "paid",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "toPatrons",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "repaid",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "due",
        "type": "int256"
      },
      {
        "indexed": false,
        "name": "reserve",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "cover",
        "type": "uint256"
      }
    ],
    "name": "InstalmentsReleased",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Locked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "name": "_tokenId",
        "type": "uint256"
      }
    ],
    "name": "MetadataUpdate",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "PlanClosed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "plan",
        "type": "uint32"
      },
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "components": [
          {
            "name": "merchant",
            "type": "uint32"
          },
          {
            "name": "retailTotal",
            "type": "uint104"
          },
          {
            "name": "prepaidPrice",
            "type": "uint104"
          },
          {
            "name": "weekCount",
            "type": "uint8"
          },
          {
            "name": "transactionBps",
            "type": "uint8"
          },
          {
            "name": "coolingOffWeeks",
            "type": "uint8"
          },
          {
            "name": "longestPauseWeeks",
            "type": "uint8"
          },
          {
            "name": "queueWeeks",
            "type": "uint8"
          },
          {
            "name": "horizonYears",
            "type": "uint8"
          },
          {
            "name": "capacity",
            "type": "uint24"
          },
          {
            "name": "partsPerWeek",
            "type": "uint16"
          },
          {
            "name": "guestSeats",
            "type": "uint16"
          },
          {
            "name": "patronBps",
            "type": "uint16"
          },
          {
            "name": "referralBps",
            "type": "uint16"
          },
          {
            "name": "arbiterDays",
            "type": "uint8"
          },
          {
            "name": "coveredFromDayOne",
            "type": "bool"
          },
          {
            "components": [
              {
                "name": "size",
                "type": "uint8"
              },
              {
                "name": "discountBps",
                "type": "uint16"
              }
            ],
            "name": "tiers",
            "type": "tuple[3]"
          },
          {
            "name": "community",
            "type": "address"
          },
          {
            "name": "termsHash",
            "type": "bytes32"
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
    "name": "PlanPublished",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "plan",
        "type": "uint32"
      },
      {
        "indexed": false,
        "name": "open",
        "type": "bool"
      }
    ],
    "name": "PlanSellingChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "plan",
        "type": "uint32"
      },
      {
        "indexed": false,
        "name": "week",
        "type": "uint256"
      },
      {
        "indexed": true,
        "name": "keeper",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "bounty",
        "type": "uint256"
      }
    ],
    "name": "PlanSettled",
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
        "indexed": false,
        "name": "tier",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "price",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "paid",
        "type": "uint256"
      }
    ],
    "name": "SubscriptionBought",
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
        "name": "fromWeek",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "untilWeek",
        "type": "uint256"
      }
    ],
    "name": "SubscriptionPaused",
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
        "name": "weeksBegun",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "fromCover",
        "type": "uint256"
      }
    ],
    "name": "SubscriptionRefunded",
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
        "name": "fromWeek",
        "type": "uint256"
      }
    ],
    "name": "SubscriptionResumed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
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
        "indexed": true,
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Transfer",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Unlocked",
    "type": "event"
  },
  {
    "stateMutability": "nonpayable",
    "type": "fallback"
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
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "withBounty",
        "type": "bool"
      },
      {
        "name": "waited",
        "type": "bool"
      },
      {
        "name": "handable",
        "type": "bool"
      }
    ],
    "name": "activate",
    "outputs": [
      {
        "components": [
          {
            "name": "id",
            "type": "uint256"
          },
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "price",
            "type": "uint256"
          },
          {
            "name": "bounty",
            "type": "uint256"
          },
          {
            "name": "week",
            "type": "uint256"
          },
          {
            "name": "currency",
            "type": "address"
          },
          {
            "name": "merchant",
            "type": "uint32"
          },
          {
            "name": "changes",
            "type": "int256[4]"
          }
        ],
        "name": "begun",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "approve",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "owner",
        "type": "address"
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
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "termsHash",
        "type": "bytes32"
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
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "receiver",
        "type": "address"
      },
      {
        "name": "termsHash",
        "type": "bytes32"
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
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "promised",
        "type": "int256"
      },
      {
        "name": "dequeued",
        "type": "bool"
      }
    ],
    "name": "changePromises",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "getApproved",
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
        "name": "owner",
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
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "locked",
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
    "name": "name",
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
    "inputs": [],
    "name": "next",
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
        "name": "tokenId",
        "type": "uint256"
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
      }
    ],
    "name": "pause",
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
        "name": "tier",
        "type": "uint256"
      },
      {
        "name": "termsHash",
        "type": "bytes32"
      },
      {
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "presell",
    "outputs": [
      {
        "name": "size",
        "type": "uint256"
      },
      {
        "components": [
          {
            "name": "id",
            "type": "uint256"
          },
          {
            "name": "number",
            "type": "uint256"
          },
          {
            "name": "price",
            "type": "uint256"
          },
          {
            "name": "bounty",
            "type": "uint256"
          },
          {
            "name": "week",
            "type": "uint256"
          },
          {
            "name": "currency",
            "type": "address"
          },
          {
            "name": "merchant",
            "type": "uint32"
          },
          {
            "name": "changes",
            "type": "int256[4]"
          }
        ],
        "name": "begun",
        "type": "tuple"
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
    "name": "refund",
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
    "name": "resume",
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
        "name": "tokenId",
        "type": "uint256"
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
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
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
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "sellerOf",
    "outputs": [
      {
        "name": "seller",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
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
    "name": "symbol",
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
    "name": "tokenURI",
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
        "name": "from",
        "type": "address"
      },
      {
        "name": "to",
        "type": "address"
      },
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "transferFrom",
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
  },
  {
    "inputs": [
      {
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "wordsOf",
    "outputs": [
      {
        "name": "member",
        "type": "uint256"
      },
      {
        "name": "prices",
        "type": "uint256"
      },
      {
        "name": "seller",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "close",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "name": "merchant",
            "type": "uint32"
          },
          {
            "name": "retailTotal",
            "type": "uint104"
          },
          {
            "name": "prepaidPrice",
            "type": "uint104"
          },
          {
            "name": "weekCount",
            "type": "uint8"
          },
          {
            "name": "transactionBps",
            "type": "uint8"
          },
          {
            "name": "coolingOffWeeks",
            "type": "uint8"
          },
          {
            "name": "longestPauseWeeks",
            "type": "uint8"
          },
          {
            "name": "queueWeeks",
            "type": "uint8"
          },
          {
            "name": "horizonYears",
            "type": "uint8"
          },
          {
            "name": "capacity",
            "type": "uint24"
          },
          {
            "name": "partsPerWeek",
            "type": "uint16"
          },
          {
            "name": "guestSeats",
            "type": "uint16"
          },
          {
            "name": "patronBps",
            "type": "uint16"
          },
          {
            "name": "referralBps",
            "type": "uint16"
          },
          {
            "name": "arbiterDays",
            "type": "uint8"
          },
          {
            "name": "coveredFromDayOne",
            "type": "bool"
          },
          {
            "components": [
              {
                "name": "size",
                "type": "uint8"
              },
              {
                "name": "discountBps",
                "type": "uint16"
              }
            ],
            "name": "tiers",
            "type": "tuple[3]"
          },
          {
            "name": "community",
            "type": "address"
          },
          {
            "name": "termsHash",
            "type": "bytes32"
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
        "name": "plan",
        "type": "uint32"
      }
    ],
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
        "name": "maxWeeks",
        "type": "uint256"
      }
    ],
    "name": "release",
    "outputs": [
      {
        "name": "paid",
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
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "capacity",
        "type": "uint256"
      }
    ],
    "name": "setCapacity",
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
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "settle",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "capacityOf",
    "outputs": [
      {
        "components": [
          {
            "name": "capacity",
            "type": "uint256"
          },
          {
            "name": "taken",
            "type": "uint256"
          },
          {
            "name": "promised",
            "type": "uint256"
          },
          {
            "name": "queued",
            "type": "uint256"
          },
          {
            "name": "waiting",
            "type": "uint256"
          },
          {
            "name": "most",
            "type": "uint256"
          },
          {
            "name": "room",
            "type": "uint256"
          },
          {
            "name": "pools",
            "type": "uint256"
          },
          {
            "name": "reserve",
            "type": "uint256"
          },
          {
            "name": "debt",
            "type": "uint256"
          },
          {
            "name": "open",
            "type": "bool"
          },
          {
            "name": "closed",
            "type": "bool"
          }
        ],
        "name": "result",
        "type": "tuple"
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
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "endTime",
    "outputs": [
      {
        "name": "",
        "type": "uint64"
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
        "name": "plans",
        "type": "uint32[]"
      }
    ],
    "name": "escrowOf",
    "outputs": [
      {
        "components": [
          {
            "name": "allowance",
            "type": "uint256"
          },
          {
            "name": "topUp",
            "type": "uint256"
          },
          {
            "name": "transaction",
            "type": "uint256"
          },
          {
            "name": "coolingOff",
            "type": "uint256"
          },
          {
            "name": "reserve",
            "type": "uint256"
          },
          {
            "name": "cover",
            "type": "uint256"
          },
          {
            "name": "debt",
            "type": "uint256"
          },
          {
            "name": "due",
            "type": "int256"
          },
          {
            "name": "payable_",
            "type": "uint256"
          },
          {
            "name": "coverRoom",
            "type": "uint256"
          },
          {
            "name": "forfeits",
            "type": "uint256"
          },
          {
            "name": "owedToForfeits",
            "type": "uint256"
          }
        ],
        "name": "result",
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
    "name": "faceOf",
    "outputs": [
      {
        "components": [
          {
            "name": "id",
            "type": "uint256"
          },
          {
            "name": "merchant",
            "type": "uint32"
          },
          {
            "name": "title",
            "type": "string"
          },
          {
            "name": "metadataURI",
            "type": "string"
          },
          {
            "name": "currency",
            "type": "address"
          },
          {
            "name": "price",
            "type": "uint256"
          },
          {
            "name": "weekCount",
            "type": "uint256"
          },
          {
            "name": "weeksBegun",
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
            "name": "status",
            "type": "uint8"
          },
          {
            "name": "refundable",
            "type": "uint256"
          },
          {
            "name": "termsHash",
            "type": "bytes32"
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
    "inputs": [],
    "name": "planCount",
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
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "planOf",
    "outputs": [
      {
        "components": [
          {
            "components": [
              {
                "name": "merchant",
                "type": "uint32"
              },
              {
                "name": "retailTotal",
                "type": "uint104"
              },
              {
                "name": "prepaidPrice",
                "type": "uint104"
              },
              {
                "name": "weekCount",
                "type": "uint8"
              },
              {
                "name": "transactionBps",
                "type": "uint8"
              },
              {
                "name": "coolingOffWeeks",
                "type": "uint8"
              },
              {
                "name": "longestPauseWeeks",
                "type": "uint8"
              },
              {
                "name": "queueWeeks",
                "type": "uint8"
              },
              {
                "name": "horizonYears",
                "type": "uint8"
              },
              {
                "name": "capacity",
                "type": "uint24"
              },
              {
                "name": "partsPerWeek",
                "type": "uint16"
              },
              {
                "name": "guestSeats",
                "type": "uint16"
              },
              {
                "name": "patronBps",
                "type": "uint16"
              },
              {
                "name": "referralBps",
                "type": "uint16"
              },
              {
                "name": "arbiterDays",
                "type": "uint8"
              },
              {
                "name": "coveredFromDayOne",
                "type": "bool"
              },
              {
                "components": [
                  {
                    "name": "size",
                    "type": "uint8"
                  },
                  {
                    "name": "discountBps",
                    "type": "uint16"
                  }
                ],
                "name": "tiers",
                "type": "tuple[3]"
              },
              {
                "name": "community",
                "type": "address"
              },
              {
                "name": "termsHash",
                "type": "bytes32"
              }
            ],
            "name": "terms",
            "type": "tuple"
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
            "name": "arbiter",
            "type": "address"
          },
          {
            "name": "open",
            "type": "bool"
          },
          {
            "name": "seats",
            "type": "uint256"
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
        "name": "result",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
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
    "name": "priceOf",
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
    "name": "receivablesOf",
    "outputs": [
      {
        "name": "amounts",
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
    "name": "refundableOf",
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
        "name": "plan",
        "type": "uint32"
      }
    ],
    "name": "settledWeekOf",
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
        "name": "plan",
        "type": "uint32"
      },
      {
        "name": "tier",
        "type": "uint256"
      }
    ],
    "name": "shareTermsOf",
    "outputs": [
      {
        "components": [
          {
            "name": "size",
            "type": "uint256"
          },
          {
            "name": "price",
            "type": "uint256"
          },
          {
            "name": "currency",
            "type": "address"
          },
          {
            "name": "merchant",
            "type": "uint32"
          },
          {
            "name": "week",
            "type": "uint256"
          },
          {
            "name": "weekOffset",
            "type": "uint256"
          },
          {
            "name": "queueWeeks",
            "type": "uint256"
          },
          {
            "name": "termsHash",
            "type": "bytes32"
          },
          {
            "name": "closed",
            "type": "bool"
          }
        ],
        "name": "result",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "startTime",
    "outputs": [
      {
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
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
      },
      {
        "name": "week",
        "type": "uint256"
      }
    ],
    "name": "startsOf",
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
    "name": "statusOf",
    "outputs": [
      {
        "name": "",
        "type": "uint8"
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
    "name": "subscriptionOf",
    "outputs": [
      {
        "components": [
          {
            "name": "plan",
            "type": "uint32"
          },
          {
            "name": "subscriber",
            "type": "address"
          },
          {
            "name": "status",
            "type": "uint8"
          },
          {
            "name": "price",
            "type": "uint256"
          },
          {
            "name": "tier",
            "type": "uint256"
          },
          {
            "name": "weeksBegun",
            "type": "uint256"
          },
          {
            "name": "firstWeek",
            "type": "uint256"
          },
          {
            "name": "pausedFrom",
            "type": "uint256"
          },
          {
            "name": "resumesAt",
            "type": "uint256"
          },
          {
            "name": "pauseWeeksLeft",
            "type": "uint256"
          },
          {
            "name": "endWeek",
            "type": "uint256"
          },
          {
            "name": "refundable",
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
