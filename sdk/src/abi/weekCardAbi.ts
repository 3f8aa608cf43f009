// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const weekCardAbi = [
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
            "name": "startsAt",
            "type": "uint256"
          },
          {
            "name": "endsAt",
            "type": "uint256"
          },
          {
            "name": "partsPerWeek",
            "type": "uint256"
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
