// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC165, IERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAltShares} from "../interfaces/IAltShares.sol";
import {IEntangledWeeks} from "../interfaces/IEntangledWeeks.sol";
import {ISolidarityVouchers, Permit} from "../interfaces/ISolidarityVouchers.sol";
import {ISubscriptions} from "../interfaces/ISubscriptions.sol";
import {IWeekMarket, SellOffer, SellTerms} from "../interfaces/IWeekMarket.sol";
import {Schedule} from "../libraries/DiscountSchedule.sol";
import {FairPrice} from "../libraries/FairPrice.sol";
import {Permits} from "../libraries/Permits.sol";
import {TwinTerms, WeekTerms} from "../libraries/TwinTerms.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {Ids} from "../types/Ids.sol";

/// @title WeekMarket
/// @notice See {IWeekMarket}.
contract WeekMarket is IWeekMarket, IERC1155Receiver, ERC165 {
    using FairPrice for Schedule;
    using Math for uint256;
    using Permits for IERC20;
    using SafeERC20 for IERC20;
    using TwinTerms for ISubscriptions;

    int256 private constant BPS = 10_000;

    /// @dev What is traded. `None` first, so that an empty word is no offer.
    enum Kind {
        None,
        Voucher,
        Share,
        Week
    }

    /// @dev Two words: a fill reads both and changes the second.
    struct Record {
        address seller;
        uint96 price;
        // ── next word
        uint96 id;
        uint32 quantity;
        uint40 endsAt;
        int16 markupBps;
        bool fair;
        Kind kind;
    }

    ISolidarityVouchers public immutable vouchers;
    IAltShares public immutable shares;
    IEntangledWeeks public immutable weekTokens;
    ISubscriptions public immutable subscriptions;

    uint256 private _offerCount;
    mapping(uint256 offer => Record) private _offers;

    constructor(
        ISolidarityVouchers vouchers_,
        IAltShares shares_,
        IEntangledWeeks weekTokens_,
        ISubscriptions subscriptions_
    ) {
        vouchers = vouchers_;
        shares = shares_;
        weekTokens = weekTokens_;
        subscriptions = subscriptions_;
    }

    // ─── Offering ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice One of the traded contracts sends what `from` offers; `data` are its {SellTerms}.
    function onERC1155Received(
        address,
        address from,
        uint256 id,
        uint256 value,
        bytes calldata data
    ) external returns (bytes4) {
        _list(_kindOf(msg.sender), from, id, value, abi.decode(data, (SellTerms)));
        return IERC1155Receiver.onERC1155Received.selector;
    }

    /// @notice As one by one; `data` are {SellTerms} for each, or one for all.
    function onERC1155BatchReceived(
        address,
        address from,
        uint256[] calldata ids,
        uint256[] calldata values,
        bytes calldata data
    ) external returns (bytes4) {
        Kind kind = _kindOf(msg.sender);
        SellTerms[] memory terms = abi.decode(data, (SellTerms[]));
        bool one = terms.length == 1;
        require(one || terms.length == ids.length, WeekMarket_LengthMismatch(terms.length, ids.length));
        for (uint256 i = 0; i < ids.length; i++) _list(kind, from, ids[i], values[i], terms[one ? 0 : i]);
        return IERC1155Receiver.onERC1155BatchReceived.selector;
    }

    // ─── Buyers ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IWeekMarket
    function fill(uint256 offer, uint256 quantity, uint256 mostCost, address receiver) external returns (uint256 cost) {
        return _fill(offer, quantity, mostCost, receiver);
    }

    /// @inheritdoc IWeekMarket
    function fillWithPermit(
        uint256 offer,
        uint256 quantity,
        uint256 mostCost,
        address receiver,
        Permit calldata permit
    ) external returns (uint256 cost) {
        Record memory record = _offered(offer);
        uint256 allowance = _currencyOf(record.kind, record.id).permitTo(address(this), permit);
        require(allowance >= permit.value, WeekMarket_AllowanceTooLow(allowance, permit.value));

        return _fill(offer, quantity, mostCost, receiver);
    }

    // ─── Sellers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IWeekMarket
    function cancel(uint256 offer, address to) external {
        Record memory record = _offered(offer);
        require(msg.sender == record.seller, WeekMarket_NotSeller(offer, msg.sender, record.seller));
        require(to != address(0), WeekMarket_ZeroAddress());

        _close(offer, record, to);
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IWeekMarket
    function giveBack(uint256 offer) external {
        Record memory record = _offered(offer);
        require(block.timestamp >= record.endsAt, WeekMarket_NotEnded(offer, record.endsAt));

        _close(offer, record, record.seller);
    }

    /// @inheritdoc IWeekMarket
    function activateDue(uint256 offer) external returns (uint256 subscription, uint256 bounty) {
        Record memory record = _offered(offer);
        require(record.kind == Kind.Share, WeekMarket_NotAShare(offer));
        _takeOut(offer, record, 1);

        (subscription, bounty) = shares.activateHeld(record.id, record.seller, msg.sender);

        emit OfferActivated(offer, subscription);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IWeekMarket
    function offerOf(uint256 offer) external view returns (SellOffer memory) {
        Record memory record = _offered(offer);
        return
            SellOffer({
                seller: record.seller,
                token: _tokenOf(record.kind),
                id: record.id,
                quantity: record.quantity,
                currency: _currencyOf(record.kind, record.id),
                terms: SellTerms(record.price, record.fair, record.markupBps, record.endsAt),
                open: record.quantity != 0 && block.timestamp < record.endsAt
            });
    }

    /// @inheritdoc IWeekMarket
    function offerCount() external view returns (uint256) {
        return _offerCount;
    }

    /// @inheritdoc IWeekMarket
    function costOf(uint256 offer, uint256 quantity, uint256 time) external view returns (uint256) {
        Record memory record = _offered(offer);
        if (!record.fair) return quantity * record.price;
        return quantity * _fairPrice(record, subscriptions.weekTermsOf(Ids.planOfWeekToken(record.id)), time);
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return interfaceId == type(IERC1155Receiver).interfaceId || super.supportsInterface(interfaceId);
    }

    // ─── Inner workings ──────────────────────────────────────────────────────────────────────────────────────────────

    function _list(Kind kind, address seller, uint256 id, uint256 quantity, SellTerms memory terms) private {
        require(quantity != 0, WeekMarket_ZeroQuantity());
        require(quantity <= type(uint32).max, WeekMarket_TooMany(quantity, type(uint32).max));
        require(!terms.fair || kind == Kind.Week, WeekMarket_BadTerms("fair", int256(uint256(kind)), 3));
        require(terms.fair || terms.price != 0, WeekMarket_BadTerms("price", 0, 1));
        require(terms.fair || terms.markupBps == 0, WeekMarket_BadTerms("markupBps", terms.markupBps, 0));
        require(terms.markupBps > -BPS, WeekMarket_BadTerms("markupBps", terms.markupBps, 1 - BPS));
        uint256 lastAt = _lastAt(kind, id);
        require(block.timestamp < lastAt, WeekMarket_Expired(id, lastAt));
        uint256 endsAt = terms.endsAt == 0 ? lastAt : Math.min(terms.endsAt, lastAt);
        require(block.timestamp < endsAt, WeekMarket_BadTerms("endsAt", int256(endsAt), int256(block.timestamp) + 1));

        uint256 offer = ++_offerCount;
        _offers[offer] = Record({
            seller: seller,
            price: terms.price,
            id: uint96(id),
            quantity: uint32(quantity),
            endsAt: uint40(endsAt),
            markupBps: terms.markupBps,
            fair: terms.fair,
            kind: kind
        });

        // Not into `terms`, which may be those of the next id, too.
        SellTerms memory told = SellTerms(terms.price, terms.fair, terms.markupBps, uint40(endsAt));
        emit OfferListed(offer, seller, msg.sender, id, quantity, told);
    }

    function _fill(uint256 offer, uint256 quantity, uint256 mostCost, address receiver) private returns (uint256 cost) {
        require(receiver != address(0), WeekMarket_ZeroAddress());
        Record memory record = _offered(offer);
        require(block.timestamp < record.endsAt, WeekMarket_Ended(offer, record.endsAt));
        require(msg.sender != record.seller, WeekMarket_OwnOffer(offer));
        IERC20 currency;
        (currency, cost) = _priceNow(record, quantity);
        require(cost <= mostCost, WeekMarket_TooDear(cost, mostCost));
        _takeOut(offer, record, quantity);

        emit OfferFilled(offer, msg.sender, receiver, quantity, cost);

        _pay(currency, record.seller, cost);
        // Last, because the receiver is called.
        _tokenOf(record.kind).safeTransferFrom(address(this), receiver, record.id, quantity, "");
    }

    /// @dev A token that began to take a fee would give the seller less than its price.
    function _pay(IERC20 currency, address seller, uint256 cost) private {
        uint256 before = currency.balanceOf(seller);
        currency.safeTransferFrom(msg.sender, seller, cost);
        uint256 arrived = currency.balanceOf(seller).saturatingSub(before);
        require(arrived >= cost, WeekMarket_ArrivedShort(arrived, cost));
    }

    function _takeOut(uint256 offer, Record memory record, uint256 quantity) private {
        require(quantity != 0, WeekMarket_ZeroQuantity());
        require(quantity <= record.quantity, WeekMarket_TooFew(record.quantity, quantity));
        _offers[offer].quantity = record.quantity - uint32(quantity);
    }

    function _close(uint256 offer, Record memory record, address to) private {
        uint256 quantity = record.quantity;
        _takeOut(offer, record, quantity);

        emit OfferClosed(offer, msg.sender, to, quantity);

        // A week that is over can't be moved, and nobody could use it.
        bool gone = record.kind == Kind.Week && weekTokens.isTokenExpired(record.id);
        if (!gone) _tokenOf(record.kind).safeTransferFrom(address(this), to, record.id, quantity, "");
    }

    function _priceNow(Record memory record, uint256 quantity) private view returns (IERC20 currency, uint256 cost) {
        if (!record.fair) return (_currencyOf(record.kind, record.id), quantity * record.price);
        WeekTerms memory terms = subscriptions.weekTermsOf(Ids.planOfWeekToken(record.id));
        return (terms.seller.currency(), quantity * _fairPrice(record, terms, block.timestamp));
    }

    /// @dev Of one part, rounded up; never below the seller's floor, and never nothing.
    function _fairPrice(Record memory record, WeekTerms memory terms, uint256 time) private pure returns (uint256) {
        uint256 startsAt = WeekClock.startOf(Ids.weekOf(record.id), Ids.offsetOfWeekToken(record.id));
        uint256 fair = terms.schedule().perPart(terms.prices.partsPerWeek(), startsAt, time);
        uint256 asked = Math.ceilDiv(fair * uint256(BPS + record.markupBps), uint256(BPS));
        return Math.max(Math.max(asked, record.price), 1);
    }

    function _currencyOf(Kind kind, uint256 id) private view returns (IERC20) {
        if (kind == Kind.Voucher) return Ids.currencyOf(vouchers.offerOf(Ids.offerOf(id)).terms.pool);
        if (kind == Kind.Share) return subscriptions.currencyOf(Ids.planOfShare(id));
        return subscriptions.currencyOf(Ids.planOfWeekToken(id));
    }

    /// @dev Until when an offer may last: as long as the token can be used, a share until anybody may begin it.
    function _lastAt(Kind kind, uint256 id) private view returns (uint256 lastAt) {
        if (kind == Kind.Share) return shares.dueAt(id);
        if (kind == Kind.Voucher) (, lastAt) = vouchers.validityOf(id);
        else (, lastAt) = weekTokens.validityOf(id);
    }

    function _kindOf(address token) private view returns (Kind) {
        if (token == address(weekTokens)) return Kind.Week;
        if (token == address(shares)) return Kind.Share;
        require(token == address(vouchers), WeekMarket_NotTraded(token));
        return Kind.Voucher;
    }

    function _tokenOf(Kind kind) private view returns (IERC1155) {
        if (kind == Kind.Week) return IERC1155(address(weekTokens));
        return IERC1155(kind == Kind.Share ? address(shares) : address(vouchers));
    }

    function _offered(uint256 offer) private view returns (Record memory record) {
        record = _offers[offer];
        require(record.kind != Kind.None, WeekMarket_UnknownOffer(offer));
    }
}
