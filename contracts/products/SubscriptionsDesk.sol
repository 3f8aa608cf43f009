// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Onward} from "../core/Onward.sol";
import {IEscrowVault} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {IPatronPool} from "../interfaces/IPatronPool.sol";
import {BundleTier, ISubscriptionsDeals, PlanTerms} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {PlanBook, PlanFigures, Turn} from "../libraries/PlanBook.sol";
import {PlanWords} from "../libraries/PlanWords.sol";
import {StartHistogram} from "../libraries/StartHistogram.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {MerchantId, PlanId} from "../types/Ids.sol";
import {SubscriptionsBase} from "./SubscriptionsBase.sol";

/// @title SubscriptionsDesk
/// @notice The part of {Subscriptions} that a merchant or a keeper uses. It works on the storage of {Subscriptions}, which
/// calls it; called directly, it finds nothing. What isn't here is the reader's.
contract SubscriptionsDesk is SubscriptionsBase, ISubscriptionsDeals, Onward {
    using DiscountSchedule for Schedule;
    using PlanBook for PlanFigures;
    using PlanBook for StartHistogram.State;
    using StartHistogram for StartHistogram.State;

    /// @dev Twice as much, which retail may be, has 85 bits, as an account of the vault and {PlanPrices} have.
    uint256 private constant MOST_PRICE = 1e25;
    uint256 private constant MOST_TITLE = 64;
    uint256 private constant MOST_URI = 2_048;

    constructor(
        IMerchantRegistry registry_,
        IEscrowVault vault_,
        IPatronPool patrons_,
        address reader
    ) SubscriptionsBase(registry_, vault_, patrons_) Onward(reader) {}

    // ─── Merchants ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsDeals
    function publish(
        PlanTerms calldata terms,
        string calldata title,
        string calldata metadataURI
    ) external returns (PlanId plan) {
        _checkOwner(terms.merchant);
        _checkTerms(terms);
        uint256 length = bytes(title).length;
        require(length != 0 && length <= MOST_TITLE, Subscriptions_TextLength(length, MOST_TITLE));
        length = bytes(metadataURI).length;
        require(length <= MOST_URI, Subscriptions_TextLength(length, MOST_URI));
        address arbiter = registry.merchantOf(terms.merchant).arbiter;
        (IERC20 currency, uint24 weekOffset) = registry.currencyOf(terms.merchant);

        plan = PlanId.wrap(uint32(++_planCount));
        Record storage record = _plans[plan];
        record.state = PlanWords.state(
            WeekClock.weekAt(block.timestamp, weekOffset),
            terms.weekCount,
            terms.coolingOffWeeks,
            terms.longestPauseWeeks,
            weekOffset
        );
        record.prices = PlanWords.prices(
            record.state,
            terms.retailTotal,
            terms.prepaidPrice,
            terms.transactionBps,
            terms.coveredFromDayOne,
            terms.partsPerWeek,
            terms.guestSeats
        );
        record.seller = PlanWords.seller(currency, terms.merchant, terms.capacity, terms.patronBps);
        record.termsHash = terms.termsHash;
        record.arbiter = arbiter;
        record.queueWeeks = terms.queueWeeks;
        record.horizonYears = terms.horizonYears;
        record.arbiterDays = terms.arbiterDays;
        record.referralBps = terms.referralBps;
        record.community = terms.community;
        record.tiers = _packTiers(terms.tiers);
        record.title = title;
        record.metadataURI = metadataURI;

        emit PlanPublished(plan, terms.merchant, terms, arbiter, title, metadataURI);
    }

    /// @inheritdoc ISubscriptionsDeals
    function setSelling(PlanId plan, bool open) external {
        (Record storage record, Shop memory shop) = _open(plan);
        _checkOwner(shop.seller.merchant());
        require(!shop.state.isClosed(), Subscriptions_Closed(plan));

        record.state = shop.state.withOpen(open);

        emit PlanSellingChanged(plan, open);
    }

    /// @inheritdoc ISubscriptionsDeals
    function setCapacity(PlanId plan, uint256 capacity) external {
        (Record storage record, Shop memory shop) = _open(plan);
        _checkOwner(shop.seller.merchant());
        _checkRange("capacity", capacity, 1, type(uint24).max);
        if (capacity < shop.seller.capacity()) {
            // Whose membership ended since the last release still counts: a release frees those seats.
            _clearSeats(shop);
            shop.seller = shop.seller.withCapacity(capacity);
            uint256 needed = _seatsAsked(shop);
            require(capacity >= needed, Subscriptions_CapacityTooLow(capacity, needed));
            uint256 promised = shop.state.promised();
            uint256 most = _mostPromised(record.horizonYears, shop);
            require(promised <= most, Subscriptions_OverHorizon(promised, most));
        }

        record.seller = shop.seller.withCapacity(capacity);

        emit CapacityChanged(plan, capacity);
    }

    /// @inheritdoc ISubscriptionsDeals
    function close(PlanId plan) external {
        (Record storage record, Shop memory shop) = _open(plan);
        _checkOwner(shop.seller.merchant());
        require(!shop.state.isClosed(), Subscriptions_Closed(plan));

        record.state = shop.state.asClosed();
        record.prices = shop.prices.asClosed();

        emit PlanClosed(plan);
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsDeals
    function release(PlanId plan, uint256 maxWeeks) external returns (uint256 paid, uint256 bounty) {
        (Record storage record, Shop memory shop) = _open(plan);
        uint256 to = Math.min(shop.week, shop.state.settledWeek() + Math.min(maxWeeks, type(uint16).max));

        bounty = _settle(record, shop, to);
        // What is due and held back today says who is paid and what is covered: small steps end as one step does, and
        // nobody earns a fee for covering a week that is over.
        if (to == shop.week) paid = _payInstalments(shop, true);
        else _tellBook(shop);
        (shop.other, shop.toOther) = (msg.sender, bounty);

        emit PlanSettled(plan, to, msg.sender, bounty);

        _close(record, shop, address(0), 0);
    }

    /// @inheritdoc ISubscriptionsDeals
    function settle(PlanId plan) external {
        require(msg.sender == address(this), Subscriptions_NotAProduct(msg.sender));
        (Record storage record, Shop memory shop) = _open(plan);

        // Whoever needs the seat does a keeper's work; its part is the merchant's.
        uint256 bounty = _settle(record, shop, shop.week);
        _book(shop, int256(bounty), 0);
        shop.allowance += int256(bounty);

        emit PlanSettled(plan, shop.week, address(0), 0);

        _close(record, shop, address(0), 0);
    }

    /// @dev The books after a step that pays nobody.
    function _tellBook(Shop memory shop) private {
        (uint256 cover, ) = shop.covered ? _cover(shop) : (0, 0);
        emit InstalmentsReleased(shop.seller.merchant(), 0, 0, 0, shop.due, shop.reserve, cover);
    }

    /// @dev Writes what the clock decided for a plan up to week `to`.
    /// @return bounty what a keeper may have for it; it has left the transaction budget
    function _settle(Record storage record, Shop memory shop, uint256 to) private returns (uint256 bounty) {
        uint256 from = shop.state.settledWeek();
        if (to <= from) return 0;
        PlanFigures memory figures = _figures(record, shop);
        Turn memory turn = record.histogram.turn(figures, from, to);
        record.histogram.resume(figures, from, to);
        shop.state = shop.state.withSettledWeek(to).freeSeats(turn.ended);

        for (uint256 tier = 0; tier < figures.tierCount; tier++) {
            if (turn.joined[tier] != 0) _joinPools(shop, figures.classOf(tier), turn.joined[tier]);
        }
        bounty = turn.bounties;
        shop.transaction -= int256(bounty + turn.transaction);
        shop.allowance += int256(turn.transaction);
        _book(shop, turn.due, turn.reserve);
    }

    // ─── Plans ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _packTiers(BundleTier[3] calldata tiers) private pure returns (uint72 packed) {
        for (uint256 i = 0; i < 3; i++) {
            packed |= uint72(((uint256(tiers[i].discountBps) << 8) | tiers[i].size) << (i * 24));
        }
    }

    function _checkOwner(MerchantId merchant) private view {
        address owner = registry.ownerOf(merchant);
        require(msg.sender == owner, Subscriptions_NotMerchantOwner(msg.sender, owner));
    }

    function _checkTerms(PlanTerms calldata terms) private pure {
        _checkRange("weekCount", terms.weekCount, 6, 104);
        _checkRange("prepaidPrice", terms.prepaidPrice, Math.max(1, Math.ceilDiv(terms.retailTotal, 2)), MOST_PRICE);
        _checkRange("retailTotal", terms.retailTotal, terms.prepaidPrice, 2 * MOST_PRICE);
        _checkRange("transactionBps", terms.transactionBps, 0, 100);
        _checkRange("coolingOffWeeks", terms.coolingOffWeeks, 0, 2);
        _checkRange("longestPauseWeeks", terms.longestPauseWeeks, 0, terms.weekCount);
        _checkRange("horizonYears", terms.horizonYears, 0, 15);
        _checkRange("capacity", terms.capacity, 1, type(uint24).max);
        _checkRange("guestParts", uint256(terms.guestSeats) * terms.partsPerWeek, 0, type(uint16).max);
        _checkRange("patronBps", terms.patronBps, 0, 1_000);
        _checkRange("referralBps", terms.referralBps, 0, 1_000);
        _checkRange("arbiterDays", terms.arbiterDays, 14, 60);
        for (uint256 i = 0; i < 3; i++) {
            _checkRange("tierDiscountBps", terms.tiers[i].discountBps, 0, BPS - 1);
            if (terms.tiers[i].size != 0) _checkRange("tierSize", terms.tiers[i].size, 2, type(uint8).max);
        }
    }

    function _checkRange(string memory term, uint256 found, uint256 least, uint256 most) private pure {
        require(found >= least, Subscriptions_BadTerm(term, found, least));
        require(found <= most, Subscriptions_BadTerm(term, found, most));
    }
}
