// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MerchantId} from "../types/Ids.sol";

/// @title ITips
/// @notice The light model: no promise, no liability (PROTOCOL.md §5). All of a tip is the merchant's, unless it has set a
/// part for a patron who hosts.
interface ITips {
    event Tipped(
        MerchantId indexed merchant,
        address indexed payer,
        address host,
        uint256 amount,
        uint256 hostPart,
        string note
    );
    event HostPartChanged(MerchantId indexed merchant, address indexed host, uint256 bps);

    error Tips_NotMerchantOwner(address caller, address owner);
    error Tips_HostPartTooLarge(uint256 found, uint256 most);
    error Tips_ZeroAmount();
    error Tips_UnknownMerchant(MerchantId merchant);
    error Tips_NoteTooLong(uint256 found, uint256 most);

    /// @notice Sets the part of tips, at most 2,000 bps, of a patron who hosts. Only the merchant's owner.
    function setHostPart(MerchantId merchant, address host, uint16 bps) external;

    /// @notice Tips the merchant `amount`, paid by the caller. Where `host` has a part, it gets ⌊amount · bps / 10⁴⌋.
    /// @param note a word to the merchant, at most 140 bytes, public
    function tip(MerchantId merchant, uint256 amount, address host, string calldata note) external;

    /// @notice The part of tips of a host.
    function hostPartOf(MerchantId merchant, address host) external view returns (uint16 bps);
}
