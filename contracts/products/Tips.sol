// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEscrowVault} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {ITips} from "../interfaces/ITips.sol";
import {Ids, MerchantId} from "../types/Ids.sol";

/// @title Tips
contract Tips is ITips {
    uint256 private constant BPS = 10_000;
    uint256 private constant MOST_HOST_PART = 2_000;
    uint256 private constant MOST_NOTE = 140;

    IMerchantRegistry public immutable registry;
    IEscrowVault public immutable vault;

    mapping(MerchantId merchant => mapping(address host => uint16 bps)) private _hostParts;

    constructor(IMerchantRegistry registry_, IEscrowVault vault_) {
        registry = registry_;
        vault = vault_;
    }

    /// @inheritdoc ITips
    function setHostPart(MerchantId merchant, address host, uint16 bps) external {
        address owner = registry.ownerOf(merchant);
        require(msg.sender == owner, Tips_NotMerchantOwner(msg.sender, owner));
        require(bps <= MOST_HOST_PART, Tips_HostPartTooLarge(bps, MOST_HOST_PART));

        _hostParts[merchant][host] = bps;

        emit HostPartChanged(merchant, host, bps);
    }

    /// @inheritdoc ITips
    function tip(MerchantId merchant, uint256 amount, address host, string calldata note) external {
        require(amount != 0, Tips_ZeroAmount());
        require(bytes(note).length <= MOST_NOTE, Tips_NoteTooLong(bytes(note).length, MOST_NOTE));
        (IERC20 currency, ) = registry.currencyOf(merchant);
        require(address(currency) != address(0), Tips_UnknownMerchant(merchant));

        uint256 hostPart = host == address(0) ? 0 : (amount * _hostParts[merchant][host]) / BPS;

        emit Tipped(merchant, msg.sender, host, amount, hostPart, note);

        // Nothing is kept: the account only says the merchant and the currency.
        vault.split(Ids.account(currency, merchant, 0), msg.sender, 0, amount - hostPart, host, hostPart);
    }

    /// @inheritdoc ITips
    function hostPartOf(MerchantId merchant, address host) external view returns (uint16 bps) {
        return _hostParts[merchant][host];
    }
}
