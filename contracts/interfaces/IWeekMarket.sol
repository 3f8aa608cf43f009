// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Permit} from "./ISolidarityVouchers.sol";

/// @dev At what price something is offered: the data of the transfer that brings it to the market, `abi.encode(SellTerms)`.
/// @param price of one, token units, at least 1. At the fair price: the seller's floor, which may be 0
/// @param fair whether it follows the fair price of a week token
/// @param markupBps on the fair price, more than −10,000; 0 where the price is fixed
/// @param endsAt seconds; for sale before then, and never longer than the token can be used. 0: as long as that
struct SellTerms {
    uint96 price;
    bool fair;
    int16 markupBps;
    uint40 endsAt;
}

/// @dev An offer as it stands.
/// @param quantity that is left; 0 where it is over
/// @param open whether it can be bought now
struct SellOffer {
    address seller;
    IERC1155 token;
    uint256 id;
    uint256 quantity;
    IERC20 currency;
    SellTerms terms;
    bool open;
}

/// @title IWeekMarket
/// @notice People sell each other week tokens, ALT shares and vouchers (PROTOCOL.md §9), in the currency of their merchant. The
/// market holds what is offered, so an offer is real and never comes back at an old price. Who sends tokens to the market
/// with {SellTerms} as data has offered them: no approval is left behind. A week token may follow its fair price by the clock.
/// A fill moves tokens and money together, from buyer to seller, or not at all. There is no fee.
interface IWeekMarket {
    event OfferListed(
        uint256 indexed offer,
        address indexed seller,
        address indexed token,
        uint256 id,
        uint256 quantity,
        SellTerms terms
    );
    event OfferFilled(
        uint256 indexed offer,
        address indexed buyer,
        address indexed receiver,
        uint256 quantity,
        uint256 cost
    );
    /// @notice The rest went back to the seller, or to whom it named. A week token that is over is burnt by the clock: nothing
    /// moves.
    event OfferClosed(uint256 indexed offer, address indexed by, address to, uint256 quantity);
    /// @notice One share of an offer began for its seller.
    event OfferActivated(uint256 indexed offer, uint256 subscription);

    error WeekMarket_NotTraded(address token);
    error WeekMarket_BadTerms(string term, int256 found, int256 bound);
    error WeekMarket_TooMany(uint256 found, uint256 most);
    error WeekMarket_LengthMismatch(uint256 found, uint256 needed);
    /// @dev It can't be used any more, or is due to begin.
    error WeekMarket_Expired(uint256 id, uint256 endedAt);
    error WeekMarket_UnknownOffer(uint256 offer);
    error WeekMarket_Ended(uint256 offer, uint256 endedAt);
    error WeekMarket_NotEnded(uint256 offer, uint256 endsAt);
    error WeekMarket_NotSeller(uint256 offer, address caller, address seller);
    error WeekMarket_OwnOffer(uint256 offer);
    error WeekMarket_NotAShare(uint256 offer);
    error WeekMarket_ZeroQuantity();
    error WeekMarket_ZeroAddress();
    error WeekMarket_TooFew(uint256 found, uint256 needed);
    error WeekMarket_TooDear(uint256 found, uint256 most);
    error WeekMarket_AllowanceTooLow(uint256 found, uint256 needed);
    error WeekMarket_ArrivedShort(uint256 found, uint256 needed);

    // ─── Buyers ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Buys `quantity` of an offer for `receiver`; the caller pays the seller.
    /// @param mostCost the caller pays at most this, token units
    /// @return cost token units
    function fill(uint256 offer, uint256 quantity, uint256 mostCost, address receiver) external returns (uint256 cost);

    /// @notice `fill` with an ERC-2612 permit of the caller for the market.
    function fillWithPermit(
        uint256 offer,
        uint256 quantity,
        uint256 mostCost,
        address receiver,
        Permit calldata permit
    ) external returns (uint256 cost);

    // ─── Sellers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Ends an offer at any time; what is left goes to `to`. Only its seller.
    function cancel(uint256 offer, address to) external;

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Gives what is left of an offer that has ended back to its seller.
    function giveBack(uint256 offer) external;

    /// @notice Begins one share of an offer whose date has come, for its seller; the caller gets the bounty.
    function activateDue(uint256 offer) external returns (uint256 subscription, uint256 bounty);

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function offerOf(uint256 offer) external view returns (SellOffer memory);

    function offerCount() external view returns (uint256);

    /// @notice What `quantity` of an offer cost at `time`, token units: `quantity × ⌈fair price × (10⁴ + markup) / 10⁴⌉`, each
    /// at least the seller's floor and 1; or the fixed price.
    function costOf(uint256 offer, uint256 quantity, uint256 time) external view returns (uint256);
}
