// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const cornerstoneAbi = [
  {
    "inputs": [],
    "name": "Create2EmptyBytecode",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Create3EmptyBytecode",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedDeployment",
    "type": "error"
  },
  {
    "inputs": [
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBalance",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "name": "builder",
        "type": "address"
      },
      {
        "indexed": true,
        "name": "salt",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "name": "built",
        "type": "address"
      }
    ],
    "name": "Built",
    "type": "event"
  },
  {
    "inputs": [
      {
        "name": "builder",
        "type": "address"
      },
      {
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "addressOf",
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
        "name": "salt",
        "type": "bytes32"
      },
      {
        "name": "creationCode",
        "type": "bytes"
      }
    ],
    "name": "deploy",
    "outputs": [
      {
        "name": "built",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const
