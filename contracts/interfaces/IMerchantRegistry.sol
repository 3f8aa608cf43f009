// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {MerchantId} from "../types/Ids.sol";
import {Payee} from "./IEscrowVault.sol";

/// @dev What a merchant says of itself when it registers.
/// @param name shown everywhere, 1 to 64 bytes
/// @param metadataURI description, pictures, site: free JSON, at most 2,048 bytes
/// @param payout where money due is sent
/// @param currency an ERC-20 with at most 18 decimals, for good
/// @param weekOffset seconds after Thursday 00:00 UTC at which this merchant's weeks begin, < 7 days, for good. Monday
/// 00:00 standard time at UTC+h is `4 days − h hours`
/// @param sector ISO 18245 merchant category code, 1 to 9999
/// @param locality UN/LOCODE ("DKCPH"), a country ("DK") or empty for everywhere
/// @param arbiter who decides contested claims of later sales; zero: nobody, and then nothing can be contested
struct Registration {
    string name;
    string metadataURI;
    address payout;
    IERC20 currency;
    uint24 weekOffset;
    uint16 sector;
    bytes5 locality;
    address arbiter;
}

/// @dev A merchant as it stands.
struct Merchant {
    address owner;
    address pendingOwner;
    address payout;
    address arbiter;
    IERC20 currency;
    uint24 weekOffset;
    uint16 sector;
    bytes5 locality;
    uint40 registeredAt;
    string name;
    string metadataURI;
}

/// @title IMerchantRegistry
/// @notice Who the merchants are, where their money goes and who may stand at their counter. Anyone registers; nobody
/// can remove, freeze or edit another's entry.
interface IMerchantRegistry {
    event MerchantRegistered(
        MerchantId indexed merchant,
        address indexed owner,
        IERC20 indexed currency,
        address payout,
        uint24 weekOffset,
        uint16 sector,
        bytes5 locality,
        address arbiter,
        string name,
        string metadataURI
    );
    event OwnershipOffered(MerchantId indexed merchant, address indexed owner, address indexed to);
    event OwnershipTransferred(MerchantId indexed merchant, address indexed from, address indexed to);
    event PayoutChanged(MerchantId indexed merchant, address payout);
    event PayeesChanged(MerchantId indexed merchant, Payee[] payees);
    event ArbiterChanged(MerchantId indexed merchant, address arbiter);
    event MetadataChanged(MerchantId indexed merchant, string name, string metadataURI);
    event OperatorChanged(MerchantId indexed merchant, address indexed operator, bool allowed);

    error MerchantRegistry_UnknownMerchant(MerchantId merchant);
    error MerchantRegistry_NotOwner(address caller, address owner);
    error MerchantRegistry_NotPendingOwner(address caller, address pendingOwner);
    error MerchantRegistry_ZeroAddress();
    error MerchantRegistry_NotAToken(address currency);
    error MerchantRegistry_TooManyDecimals(uint256 found, uint256 most);
    error MerchantRegistry_WeekOffsetTooLong(uint256 found, uint256 most);
    error MerchantRegistry_UnknownSector(uint256 found, uint256 most);
    error MerchantRegistry_TextLength(uint256 found, uint256 most);
    error MerchantRegistry_TooManyPayees(uint256 found, uint256 most);
    error MerchantRegistry_PayeesTakeTooMuch(uint256 foundBps, uint256 mostBps);
    error MerchantRegistry_ArbiterIsParty(address arbiter);

    /// @notice Registers a merchant, owned by the caller.
    function register(Registration calldata registration) external returns (MerchantId merchant);

    /// @notice Offers the merchant to a new owner, who must accept it. Offering it to the zero address takes it back.
    function offerOwnership(MerchantId merchant, address to) external;

    /// @notice Accepts a merchant that was offered to the caller.
    function acceptOwnership(MerchantId merchant) external;

    /// @notice Changes where money is sent from now on, money already due included.
    function setPayout(MerchantId merchant, address payout) external;

    /// @notice Names up to 3 further payees who share the merchant's part, together at most all of it.
    function setPayees(MerchantId merchant, Payee[] calldata payees) external;

    /// @notice Names the arbiter of later sales; what is sold keeps the one that it was sold with.
    function setArbiter(MerchantId merchant, address arbiter) external;

    /// @notice Changes the name and what is said about the merchant.
    function setMetadata(MerchantId merchant, string calldata name, string calldata metadataURI) external;

    /// @notice Allows or stops a staff key, which may redeem but never take money.
    function setOperator(MerchantId merchant, address operator, bool allowed) external;

    /// @notice How many merchants there are; they are numbered from 1.
    function merchantCount() external view returns (uint256);

    /// @notice The merchant as it stands. Reverts for one that does not exist.
    function merchantOf(MerchantId merchant) external view returns (Merchant memory);

    /// @notice The owner, or zero for a merchant that does not exist.
    function ownerOf(MerchantId merchant) external view returns (address);

    /// @notice The merchant's currency and the offset of its weeks.
    function currencyOf(MerchantId merchant) external view returns (IERC20 currency, uint24 weekOffset);

    /// @notice Where the merchant's part goes: the payout address, and how many further payees share it.
    function payoutOf(MerchantId merchant) external view returns (address payout, uint256 payeeCount);

    /// @notice The further payees.
    function payeesOf(MerchantId merchant) external view returns (Payee[] memory);

    /// @notice Whether `account` may redeem for the merchant: an operator or the owner.
    function mayRedeem(MerchantId merchant, address account) external view returns (bool);

    /// @notice The name, for cards.
    function nameOf(MerchantId merchant) external view returns (string memory);
}
