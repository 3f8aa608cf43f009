// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

interface ITokenHooks {
    function tokensToSend() external;
    function tokensReceived() external;
}

/// @title HostileToken
/// @notice A currency that begins honest and learns bad manners: every test says which.
contract HostileToken is ERC20 {
    enum Answer {
        True,
        False,
        Nothing,
        Junk,
        ReturnBomb,
        RevertBomb,
        Revert,
        BurnGas
    }

    error Frozen(address account);

    /// @notice How a `transfer` and a `transferFrom` answer. Money moves on `True`, `Nothing` and `Junk` only.
    Answer public pushAnswer;
    Answer public pullAnswer;
    /// @notice What is burnt on the way, in 1/10,000.
    uint256 public feeBps;
    /// @notice Who can't receive.
    mapping(address account => bool) public frozen;
    /// @notice Who is called when it sends or receives, as ERC-777 does.
    mapping(address account => bool) public hooked;

    constructor() ERC20("Hostile Token", "HOT") {}

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @notice A rebase, or an issuer who seizes: money is gone from where it lay.
    function seize(address from, uint256 amount) external {
        _burn(from, amount);
    }

    function setAnswers(Answer push, Answer pull) external {
        pushAnswer = push;
        pullAnswer = pull;
    }

    function setFee(uint256 bps) external {
        feeBps = bps;
    }

    function setFrozen(address account, bool isFrozen) external {
        frozen[account] = isFrozen;
    }

    function setHooked(address account, bool isHooked) external {
        hooked[account] = isHooked;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (_moves(pushAnswer)) super.transfer(to, amount);
        return _answer(pushAnswer);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        if (_moves(pullAnswer)) super.transferFrom(from, to, amount);
        return _answer(pullAnswer);
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!frozen[to], Frozen(to));
        if (hooked[from]) ITokenHooks(from).tokensToSend();
        uint256 fee = from == address(0) || to == address(0) ? 0 : (amount * feeBps) / 10_000;
        super._update(from, to, amount - fee);
        if (fee != 0) super._update(from, address(0), fee);
        if (hooked[to]) ITokenHooks(to).tokensReceived();
    }

    function _moves(Answer answer) private pure returns (bool) {
        return answer == Answer.True || answer == Answer.Nothing || answer == Answer.Junk;
    }

    function _answer(Answer answer) private view returns (bool) {
        if (answer == Answer.False) return false;
        if (answer == Answer.Revert) revert("no");
        while (answer == Answer.BurnGas && gasleft() > 300) continue;
        assembly {
            switch answer
            // Nothing
            case 2 {
                return(0, 0)
            }
            // Junk
            case 3 {
                mstore(0, 2)
                return(0, 0x20)
            }
            // ReturnBomb: each copy costs the caller, too
            case 4 {
                mstore(0, 0)
                return(0, 200000)
            }
            // RevertBomb
            case 5 {
                revert(0, 200000)
            }
            // BurnGas
            case 7 {
                invalid()
            }
        }
        return true;
    }
}
