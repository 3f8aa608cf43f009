// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const tipsAbi = [
  {
    "inputs": [
      {
        "name": "registry_",
        "type": "address"
      },
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
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "merchant",
        "type": "uint32"
      },
      {
        "indexed": true,
        "name": "host",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "bps",
        "type": "uint256"
      }
    ],
    "name": "HostPartChanged",
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
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "host",
        "type": "address"
      },
      {
        "indexed": false,
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "hostPart",
        "type": "uint256"
      },
      {
        "indexed": false,
        "name": "note",
        "type": "string"
      }
    ],
    "name": "Tipped",
    "type": "event"
  },
  {
    "inputs": [
      {
        "name": "merchant",
        "type": "uint32"
      },
      {
        "name": "host",
        "type": "address"
      }
    ],
    "name": "hostPartOf",
    "outputs": [
      {
        "name": "bps",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
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
        "name": "host",
        "type": "address"
      },
      {
        "name": "bps",
        "type": "uint16"
      }
    ],
    "name": "setHostPart",
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
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "host",
        "type": "address"
      },
      {
        "name": "note",
        "type": "string"
      }
    ],
    "name": "tip",
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
