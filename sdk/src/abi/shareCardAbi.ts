// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const shareCardAbi = [
  {
    "inputs": [
      {
        "name": "registry_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
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
            "name": "place",
            "type": "uint256"
          },
          {
            "name": "size",
            "type": "uint256"
          },
          {
            "name": "activateBy",
            "type": "uint256"
          },
          {
            "name": "termsHash",
            "type": "bytes32"
          }
        ],
        "name": "face",
        "type": "tuple"
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
  }
] as const
