// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MerchantId, OfferId, PoolId} from "../types/Ids.sol";
import {ISignedRedemptions} from "./ISignedRedemptions.sol";

/// @dev The terms of an offer. They never change once published.
/// @param pool the patrons who carry it; says merchant and currency
/// @param price of one voucher, token units, at least 1
/// @param cap how many are sold at most, 1 to 2³²−1
/// @param redeemFrom seconds; redeemable from then on
/// @param sellUntil seconds; sold before then
/// @param redeemBy seconds; redeemable before then. At least 365 days after `sellUntil`, or for an event exactly 7 days
/// after `eventAt`
/// @param eventAt seconds; when the event takes place, or 0 for an ordinary voucher
/// @param patronCutBps the patrons' cut of the price, at most 5,000
/// @param promoterBps the promoter's part of that cut, and of the liability with it
/// @param heldBps the part of the merchant's own share that is kept until redemption or expiry
/// @param arbiterDays in how many days a contested claim is decided, 14 to 60
struct OfferTerms {
    PoolId pool;
    uint88 price;
    uint32 cap;
    uint40 redeemFrom;
    uint40 sellUntil;
    uint40 redeemBy;
    uint40 eventAt;
    uint16 patronCutBps;
    uint16 promoterBps;
    uint16 heldBps;
    uint8 arbiterDays;
}

/// @dev An offer as it stands.
/// @param arbiter the merchant's arbiter when it was published; it decides claims on everything sold here
struct Offer {
    MerchantId merchant;
    OfferTerms terms;
    address arbiter;
    bool open;
    uint256 sold;
    string title;
    string metadataURI;
}

/// @dev How a price is split. Parts add up to the price.
/// @param merchant what the merchant and its payees get at once
/// @param debt the part of the merchant's share that repays its patrons what they paid for it; they come first
/// @param held the part of the merchant's share that stays in the vault until redemption or expiry
struct Split {
    uint256 price;
    uint256 merchant;
    uint256 debt;
    uint256 held;
    uint256 promoter;
    uint256 stakers;
}

/// @dev A holder's consent to a redemption, signed with EIP-712.
/// @param nonce in any order, each used once. 0 to 31 are counted for each holder and seven weeks of an offer, and cost a
/// redemption nothing; larger ones are counted for the holder alone
struct Redemption {
    uint256 id;
    uint256 quantity;
    address holder;
    uint256 nonce;
    uint256 deadline;
}

/// @dev An ERC-2612 permit of the payer for the vault.
struct Permit {
    uint256 value;
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @title ISolidarityVouchers
/// @notice A merchant sells a voucher today and is paid in that transaction; patrons share the cut and carry the promise
/// (PROTOCOL.md §5). A beer of 10.00: 8.00 to the bar, 1.00 to the patron whose link sold it, 1.00 to those who stand
/// behind the bar, and 10.00 of their stake is locked until the beer is drunk. No voucher is ever sold uncovered.
///
/// ERC-1155, transferable, one id per offer and week of sale: `offer << 32 | week`.
interface ISolidarityVouchers is ISignedRedemptions {
    event OfferPublished(
        OfferId indexed offer,
        MerchantId indexed merchant,
        PoolId indexed pool,
        OfferTerms terms,
        address arbiter,
        string title,
        string metadataURI
    );
    event SellingChanged(OfferId indexed offer, bool open);
    /// @notice The stakers' cut is what the offer's terms cut off the price, less `promoterCut`.
    /// Of the merchant's part, its debt to patrons went to them first, if there was any: then {IPatronPool-DebtRepaid} is the
    /// log just before this one.
    event VouchersBought(
        uint256 indexed id,
        address indexed payer,
        address indexed receiver,
        address promoter,
        uint256 quantity,
        uint256 promoterCut
    );
    event VouchersRedeemed(uint256 indexed id, address indexed holder, address indexed by, uint256 quantity);
    event VouchersExpired(uint256 indexed id, uint256 quantity);
    event RepaymentOffered(uint256 indexed id, uint256 quantity, uint256 amount);
    event RepaymentTaken(uint256 indexed id, address indexed holder, uint256 quantity, uint256 amount);
    event RepaymentReturned(uint256 indexed id, uint256 amount);

    error SolidarityVouchers_UnknownOffer(OfferId offer);
    error SolidarityVouchers_NotMerchantOwner(address caller, address owner);
    error SolidarityVouchers_NotOperator(address caller, MerchantId merchant);
    error SolidarityVouchers_BadTerm(string term, uint256 found, uint256 needed);
    error SolidarityVouchers_TextLength(uint256 found, uint256 most);
    error SolidarityVouchers_ZeroQuantity();
    error SolidarityVouchers_NotOpen(OfferId offer);
    error SolidarityVouchers_SaleEnded(uint256 sellUntil);
    error SolidarityVouchers_SoldOut(uint256 asked, uint256 left);
    error SolidarityVouchers_NotYetRedeemable(uint256 redeemFrom);
    error SolidarityVouchers_Expired(uint256 redeemBy);
    error SolidarityVouchers_NotExpired(uint256 redeemBy);
    error SolidarityVouchers_AllowanceTooLow(uint256 found, uint256 needed);
    error SolidarityVouchers_NoRepayment(uint256 id);
    error SolidarityVouchers_RepaymentOffered(uint256 id);
    error SolidarityVouchers_NothingOutstanding(uint256 id);

    // ─── Merchants ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Publishes an offer. Only the merchant's owner.
    /// @param title shown on the voucher, 1 to 64 bytes
    /// @param metadataURI free JSON, at most 2,048 bytes
    function publish(
        OfferTerms calldata terms,
        string calldata title,
        string calldata metadataURI
    ) external returns (OfferId offer);

    /// @notice Stops selling an offer, or goes on. What was sold is not touched.
    function setSelling(OfferId offer, bool open) external;

    /// @notice Offers to repay every voucher of `id` at the price paid, and pays the money in. Holders take it when they
    /// like until redeem-by; until then it can't be taken back.
    function offerRepayment(uint256 id) external;

    /// @notice After redeem-by, returns what holders didn't take to the merchant, its debt to patrons first.
    function returnRepayment(uint256 id) external;

    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Buys `quantity` vouchers for `receiver`, paid by the caller. Merchant, promoter and stakers are paid in
    /// this transaction. Reverts where the price exceeds the week's room. A merchant that owes its patrons for a refund that
    /// they paid (PROTOCOL.md §6.4) repays them from its part first, whichever of its pools carries the vouchers; what is
    /// held of it does the same when it is released. (Tips are gifts, not sales: they stay whole.)
    /// @param promoter the patron whose link was followed, or zero. A stranger's link sells all the same
    /// @return id of the vouchers
    function buy(OfferId offer, uint256 quantity, address receiver, address promoter) external returns (uint256 id);

    /// @notice As `buy`, with the payer's ERC-2612 permit. A permit that was already used is fine where the allowance
    /// suffices.
    function buyWithPermit(
        OfferId offer,
        uint256 quantity,
        address receiver,
        address promoter,
        Permit calldata permit
    ) external returns (uint256 id);

    /// @notice Redeems `quantity` of the caller's vouchers. For good.
    function redeem(uint256 id, uint256 quantity) external;

    /// @notice Redeems with the holder's signature. Only an operator of the merchant or its owner.
    /// @param signature ECDSA, or ERC-1271 where the holder is a contract
    function redeemSigned(Redemption calldata redemption, bytes calldata signature) external;

    /// @notice Gives `quantity` vouchers back for the price paid, where the merchant has offered it.
    function takeRepayment(uint256 id, uint256 quantity) external returns (uint256 amount);

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice After redeem-by, frees the stake and the held money behind what was never redeemed of `id`.
    function expire(uint256 id) external;

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice The offer as it stands. Reverts for one that does not exist.
    function offerOf(OfferId offer) external view returns (Offer memory);

    /// @notice How many offers there are; they are numbered from 1.
    function offerCount() external view returns (uint256);

    /// @notice Vouchers of `id` neither redeemed, repaid nor expired by a call.
    function outstandingOf(uint256 id) external view returns (uint256);

    /// @notice How the price of `quantity` would be split now with this promoter.
    function splitOf(OfferId offer, uint256 quantity, address promoter) external view returns (Split memory);

    /// @notice How many vouchers of the offer can be bought now: cap, room and time taken together.
    function buyableOf(OfferId offer) external view returns (uint256);

    /// @notice Whether a voucher can no longer be redeemed. Draft of an expiry extension to ERC-1155.
    function isTokenExpired(uint256 id) external view returns (bool);

    /// @notice When a voucher can be redeemed: `[start, end)` in seconds.
    function validityOf(uint256 id) external view returns (uint256 start, uint256 end);

    /// @notice Money paid in for repayments of `id` and not yet taken.
    function repaymentOf(uint256 id) external view returns (uint256);
}
