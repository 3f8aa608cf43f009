// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Callers} from "../core/Callers.sol";
import {Onward} from "../core/Onward.sol";
import {IERC5007} from "../interfaces/IERC5007.sol";
import {IERC5192} from "../interfaces/IERC5192.sol";
import {IEscrowVault} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {IPatronPool} from "../interfaces/IPatronPool.sol";
import {Permit} from "../interfaces/ISolidarityVouchers.sol";
import {ISubscriptionCard} from "../interfaces/ISubscriptionCard.sol";
import {Begun, ISubscriptions, ISubscriptionsMembers} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {Permits} from "../libraries/Permits.sol";
import {MemberClock} from "../libraries/MemberClock.sol";
import {PlanBook, PriceClass, Worth} from "../libraries/PlanBook.sol";
import {Member, PlanPrices, PlanSeller, PlanState, PlanWords} from "../libraries/PlanWords.sol";
import {StartHistogram} from "../libraries/StartHistogram.sol";
import {ThirdsSchedule} from "../libraries/ThirdsSchedule.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {Ids, PlanId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";
import {Status} from "../types/Status.sol";
import {SubscriptionsBase} from "./SubscriptionsBase.sol";

/// @title Subscriptions
/// @notice See {ISubscriptions}. What a member or another product does is here; what a merchant or a keeper does is in
/// {SubscriptionsDesk}, and what anybody may know in {SubscriptionsReader}: the same storage, the same address.
contract Subscriptions is SubscriptionsBase, ISubscriptionsMembers, ERC721, IERC5192, IERC4906, Callers, Onward {
    using DiscountSchedule for Schedule;
    using Permits for IERC20;
    using StartHistogram for StartHistogram.State;

    ISubscriptionCard public immutable card;

    /// @param desk a {SubscriptionsDesk} made for the same registry, vault and patrons
    constructor(
        IMerchantRegistry registry_,
        IEscrowVault vault_,
        IPatronPool patrons_,
        address desk,
        ISubscriptionCard card_,
        address[] memory products
    )
        SubscriptionsBase(registry_, vault_, patrons_)
        ERC721("Homing Subscriptions", "HOMESUB")
        Callers(products)
        Onward(desk)
    {
        card = card_;
    }

    modifier onlyProduct() {
        require(_placeOf(msg.sender) != 0, Subscriptions_NotAProduct(msg.sender));
        _;
    }

    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsMembers
    function buy(PlanId plan, address receiver, bytes32 termsHash) external returns (uint256 id) {
        return _buy(plan, receiver, termsHash);
    }

    /// @inheritdoc ISubscriptionsMembers
    function buyWithPermit(
        PlanId plan,
        address receiver,
        bytes32 termsHash,
        Permit calldata permit
    ) external returns (uint256 id) {
        (, Shop memory shop) = _open(plan);
        IERC20 currency = shop.seller.currency();
        uint256 allowance = currency.permitTo(address(vault), permit);
        uint256 needed = shop.prices.prepaidPrice();
        require(allowance >= needed, Subscriptions_AllowanceTooLow(allowance, needed));

        return _buy(plan, receiver, termsHash);
    }

    /// @inheritdoc ISubscriptionsMembers
    function pause(uint256 id) external {
        (Record storage record, PlanState state, Member memory member) = _mine(id);
        uint256 week = _weekOf(state);
        Status status = MemberClock.statusIn(state, member, week);
        if (MemberClock.isPauseAhead(member, week)) status = Status.Paused;
        require(status == Status.Active || status == Status.CoolingOff, Subscriptions_NotRunning(id, status));
        uint256 begun = MemberClock.begunIn(state, member, week);
        _checkMiddle(state, begun);
        (uint256 start, uint256 used) = MemberClock.afterPause(member);
        uint256 longest = state.longestPauseWeeks();
        require(used < longest, Subscriptions_NoPauseLeft(id, longest));

        (PlanState left, bool joined, uint256 counted) = _takeOut(record, state, member);
        (uint256 from, uint256 until) = (week + 1, week + 1 + longest - used);
        record.histogram.addPaused(member.tier, until, begun);
        (member.start, member.pauseWeeksUsed) = (start, used);
        (member.pausedFrom, member.resumesAt) = (from, until);
        _members[id] = PlanWords.pack(member);

        emit SubscriptionPaused(id, from, until);
        emit MetadataUpdate(id);

        if (joined && counted == begun) {
            record.state = left;
            return;
        }
        // Nobody has settled what the clock decided for it: that moves money.
        Shop memory shop;
        _read(record, left, shop);
        _catchUp(shop, _classOf(record, shop, member.tier), joined, counted, begun);
        _freeCover(shop);
        _close(record, shop, address(0), 0);
    }

    /// @inheritdoc ISubscriptionsMembers
    function resume(uint256 id) external {
        (Record storage record, PlanState state, Member memory member) = _mine(id);
        uint256 week = _weekOf(state);
        uint256 from = week + 1;
        uint256 resumesAt = member.resumesAt;
        // Also one that is asked for and begins next week can be taken back.
        require(
            member.leftIn == 0 && resumesAt > from && member.pausedFrom <= from,
            Subscriptions_NotPaused(id, MemberClock.statusIn(state, member, week))
        );

        // It goes on being counted as paused, until the clock says otherwise: next week.
        uint256 begun = member.pausedFrom - member.start;
        record.histogram.removePaused(member.tier, resumesAt, begun);
        record.histogram.addPaused(member.tier, from, begun);
        member.resumesAt = from;
        _members[id] = PlanWords.pack(member);

        emit SubscriptionResumed(id, from);
        emit MetadataUpdate(id);
    }

    /// @inheritdoc ISubscriptionsMembers
    function refund(uint256 id) external returns (uint256 amount) {
        (Record storage record, PlanState state, Member memory member) = _mine(id);
        uint256 week = _weekOf(state);
        Status status = MemberClock.statusIn(state, member, week);
        require(status < Status.Leaving, Subscriptions_NotRunning(id, status));
        uint256 begun = MemberClock.begunIn(state, member, week);
        bool coolingOff = MemberClock.isCoolingOff(state, member, week);
        if (coolingOff) {
            if (status == Status.Starting) begun = 0;
        } else {
            _checkMiddle(state, begun);
        }

        Shop memory shop;
        (PlanState left, bool joined, uint256 counted) = _takeOut(record, state, member);
        _read(record, left, shop);
        PriceClass memory class = _classOf(record, shop, member.tier);
        amount = _schedule(shop).remaining(class.price, begun);
        uint256 fromCover;
        if (coolingOff) {
            _leaveCoolingOff(shop, class, amount);
        } else {
            _catchUp(shop, class, joined, counted, begun);
            fromCover = _leave(shop, class, amount, begun);
        }
        _standUp(shop);
        member.leftIn = week;
        _members[id] = PlanWords.pack(member);
        (shop.other, shop.toOther) = (msg.sender, amount);

        emit SubscriptionRefunded(id, begun, amount, fromCover);
        emit MetadataUpdate(id);

        _close(record, shop, address(0), 0);
    }

    // ─── Other products ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsMembers
    function presell(
        PlanId plan,
        uint256 tier,
        bytes32 termsHash,
        address receiver
    ) external onlyProduct returns (uint256 size, Begun memory begun) {
        (Record storage record, Shop memory shop) = _onSale(plan, termsHash);
        size = _bundleSize(record, tier);
        require(size != 0, Subscriptions_NoSuchBundle(plan, tier));
        // By the books as they were last written, as {capacityOf} tells it.
        _checkPools(shop);
        _freeASeat(plan, record, shop);
        uint256 promised = shop.state.promised() + size;
        uint256 most = _mostPromised(record.horizonYears, shop);
        if (promised > most) {
            // Seats that the clock freed count for what may be promised, too.
            _settleFirst(plan, record, shop);
            most = _mostPromised(record.horizonYears, shop);
        }
        require(promised <= most, Subscriptions_OverHorizon(promised, most));

        begun.price = _priceOf(record, shop.prices, tier);
        begun.week = shop.week;
        (begun.currency, begun.merchant) = (shop.seller.currency(), shop.seller.merchant());
        if (_seatsAsked(shop) >= shop.seller.capacity()) {
            begun.number = shop.state.queued();
            record.state = shop.state.withPromised(promised).enqueue();
            return (size, begun);
        }
        shop.state = shop.state.withPromised(promised - 1);
        _activate(plan, record, shop, tier, receiver, false, begun);
        emit Locked(begun.id);
    }

    /// @inheritdoc ISubscriptionsMembers
    function activate(
        PlanId plan,
        uint256 tier,
        address receiver,
        bool withBounty,
        bool waited,
        bool handable
    ) external onlyProduct returns (Begun memory begun) {
        Record storage record = _plans[plan];
        Shop memory shop;
        (shop.state, shop.seller) = (record.state, record.seller);
        // Of a plan that is closed its holders may have the money: nobody else begins theirs.
        require(!withBounty || !shop.state.isClosed(), Subscriptions_Closed(plan));
        shop.week = begun.week = _weekOf(shop.state);
        uint256 asked = _freeASeat(plan, record, shop);
        if ((waited ? shop.state.seats() : asked) >= shop.seller.capacity()) {
            if (waited) return begun;
            begun.number = shop.state.queued();
            record.state = shop.state.enqueue();
            return begun;
        }
        if (waited) record.seller = shop.seller.dequeue();
        shop.state = shop.state.withPromised(shop.state.promised() - 1);
        _read(record, shop.state, shop);
        begun.price = _priceOf(record, shop.prices, tier);
        (begun.currency, begun.merchant) = (shop.seller.currency(), shop.seller.merchant());
        _activate(plan, record, shop, tier, receiver, withBounty, begun);
        if (handable && receiver.code.length != 0) {
            _members[begun.id] = PlanWords.asHandable(_members[begun.id]);
            emit Unlocked(begun.id);
        } else {
            emit Locked(begun.id);
        }
    }

    /// @inheritdoc ISubscriptionsMembers
    function changePromises(PlanId plan, int256 promised, bool dequeued) external onlyProduct {
        Record storage record = _plans[plan];
        PlanState state = record.state;

        if (promised != 0) record.state = state.withPromised(uint256(int256(state.promised()) + promised));
        if (dequeued) record.seller = record.seller.dequeue();
    }

    /// @inheritdoc ISubscriptionsMembers
    function wordsOf(uint256 id) external view returns (uint256 member, uint256 prices, uint256 seller) {
        Record storage record = _plans[Ids.planOf(id)];
        return (_members[id], PlanPrices.unwrap(record.prices), PlanSeller.unwrap(record.seller));
    }

    /// @inheritdoc ISubscriptionsMembers
    function sellerOf(PlanId plan) external view returns (uint256 seller) {
        return PlanSeller.unwrap(_plans[plan].seller);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view returns (bool) {
        _requireOwned(tokenId);
        return !PlanWords.isHandable(_members[tokenId]);
    }

    /// @notice ERC-721 metadata: JSON with the card for the door, on-chain.
    function tokenURI(uint256 id) public view override returns (string memory) {
        return card.uri(ISubscriptions(address(this)).faceOf(id));
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, IERC165) returns (bool) {
        // The id that ERC-5007 writes is of its draft's functions: readers ask for either. ERC-4906 has no functions.
        bool written = interfaceId == bytes4(0xf140be0d) || interfaceId == bytes4(0x49064906);
        bool ours = interfaceId == type(IERC5192).interfaceId || interfaceId == type(IERC5007).interfaceId;
        return written || ours || super.supportsInterface(interfaceId);
    }

    // ─── Buying ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function _buy(PlanId plan, address receiver, bytes32 termsHash) private returns (uint256 id) {
        (Record storage record, Shop memory shop) = _onSale(plan, termsHash);
        uint256 capacity = shop.seller.capacity();
        // No seat is sold past who waits for one.
        bool free = _freeASeat(plan, record, shop) < capacity;
        require(free, Subscriptions_SoldOut(plan, shop.state.seats(), capacity));
        PriceClass memory class = PlanBook.classOf(shop.prices.prepaidPrice(), shop.prices.transactionBps());
        id = _begin(plan, record, shop, class, 0, receiver);
        if (shop.state.coolingOffWeeks() == 0) _payInstalments(shop, false);

        emit Locked(id);
        emit SubscriptionBought(id, msg.sender, 0, class.price, shop.toMerchant);

        _close(record, shop, msg.sender, class.price);
    }

    function _onSale(PlanId plan, bytes32 termsHash) private view returns (Record storage record, Shop memory shop) {
        (record, shop) = _open(plan);
        require(shop.state.isOpen(), Subscriptions_NotOpen(plan));
        bytes32 needed = record.termsHash;
        require(termsHash == needed, Subscriptions_OtherTerms(termsHash, needed));
    }

    /// @dev Begins a share: its books are written here, its money is posted by the product.
    function _activate(
        PlanId plan,
        Record storage record,
        Shop memory shop,
        uint256 tier,
        address receiver,
        bool withBounty,
        Begun memory begun
    ) private {
        PriceClass memory class = PlanBook.classOf(begun.price, shop.prices.transactionBps());
        begun.id = _begin(plan, record, shop, class, tier, receiver);
        if (withBounty) {
            // The keeper's part would be the merchant's.
            begun.bounty = _bountyOf(shop, class);
            shop.due -= int256(begun.bounty);
            shop.allowance -= int256(begun.bounty);
        }
        begun.changes = [shop.allowance, shop.topUp, shop.transaction, shop.coolingOff];
        _freeCover(shop);

        emit SubscriptionBought(begun.id, msg.sender, tier, class.price, 0);

        _writeBooks(record, shop);
    }

    /// @dev Seats a new member and books its price. The caller has seen that a seat is free.
    function _begin(
        PlanId plan,
        Record storage record,
        Shop memory shop,
        PriceClass memory class,
        uint256 tier,
        address receiver
    ) private returns (uint256 id) {
        require(receiver != address(0), Subscriptions_ZeroAddress());
        shop.state = shop.state.takeSeat();
        uint256 start = shop.week + 1;
        id = Ids.subscription(plan, _countNew(record, shop, tier, start));
        if (shop.state.coolingOffWeeks() == 0) {
            _splitIntoPools(shop, class, 1);
            _bookFirst(shop, class);
        } else {
            shop.coolingOff += int256(class.price);
        }
        // No callback: a subscription is never bound to a contract that must answer.
        _mint(receiver, id);
        _members[id] = PlanWords.newMember(receiver, start, tier);
    }

    /// @dev A seat that the clock freed is free without anybody's call, but only who needs it looks. Nothing of the shop may
    /// have changed yet.
    /// @return asked how many seats are taken or waited for
    function _freeASeat(PlanId plan, Record storage record, Shop memory shop) private returns (uint256 asked) {
        _clearSeats(shop);
        asked = _seatsAsked(shop);
        if (asked >= shop.seller.capacity() && _settleFirst(plan, record, shop)) asked = _seatsAsked(shop);
    }

    /// @dev Nothing of the shop may have changed yet.
    /// @return settled whether there was anything to settle
    function _settleFirst(PlanId plan, Record storage record, Shop memory shop) private returns (bool settled) {
        if (shop.state.settledWeek() == shop.week) return false;
        ISubscriptions(address(this)).settle(plan);
        _read(record, record.state, shop);
        _clearSeats(shop);
        return true;
    }

    /// @dev A sixth of the transaction budget, as for every later event, as far as the first instalment and what is held
    /// back leave it; none while the price waits in cooling-off.
    function _bountyOf(Shop memory shop, PriceClass memory class) private pure returns (uint256) {
        if (shop.state.coolingOffWeeks() != 0) return 0;
        uint256 own = class.topUp + class.allowance;
        bool fromDayOne = shop.prices.coveredFromDayOne();
        uint256 held = ThirdsSchedule.reserve(_schedule(shop), class.price, own, fromDayOne, 1);
        return Math.min(ThirdsSchedule.bounties(class.transaction, 2), own - held);
    }

    /// @dev What a merchant promises ahead must not hide that it fails.
    function _checkPools(Shop memory shop) private view {
        (, uint256 debt) = shop.covered ? _cover(shop) : (0, 0);
        require(debt == 0, Subscriptions_OwesPatrons(debt));
        (uint256 allowance, uint256 topUp) = _poolsWith(shop);
        uint256 needed = _leastPools(shop);
        require(allowance + topUp >= needed, Subscriptions_PoolsTooLow(allowance + topUp, needed));
    }

    /// @dev One more that starts in `start`. Those of the last sale's week and class wait in the plan's word.
    function _countNew(
        Record storage record,
        Shop memory shop,
        uint256 tier,
        uint256 start
    ) private returns (uint256 serial) {
        PlanState state;
        (state, serial) = shop.state.sell();
        if (state.isNewest(tier, start)) {
            state = state.addNewest();
        } else {
            (uint256 newestTier, uint256 newestWeek, uint256 count) = state.newest();
            if (count != 0) record.histogram.add(newestTier, newestWeek, count);
            state = state.withNewest(tier, start, 1).withTier(tier);
        }
        shop.state = state;
    }

    function _classOf(
        Record storage record,
        Shop memory shop,
        uint256 tier
    ) private view returns (PriceClass memory class) {
        return PlanBook.classOf(_priceOf(record, shop.prices, tier), shop.prices.transactionBps());
    }

    /// @dev Its first instalment is due, and its reserve is held back.
    function _bookFirst(Shop memory shop, PriceClass memory class) private pure {
        uint256 own = class.topUp + class.allowance;
        uint256 scheduled = ThirdsSchedule.scheduled(class.price, own, 1);
        bool fromDayOne = shop.prices.coveredFromDayOne();
        uint256 reserve = ThirdsSchedule.reserve(_schedule(shop), class.price, own, fromDayOne, 1);
        _book(shop, int256(scheduled), int256(reserve));
    }

    function _worthOf(Shop memory shop, PriceClass memory class, uint256 begun) private pure returns (Worth memory) {
        return PlanBook.worthOf(_schedule(shop), class, shop.prices.coveredFromDayOne(), begun);
    }

    // ─── Leaving ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Takes a subscription out of where it is counted.
    /// @return left the plan's word, which the caller writes
    /// @return joined whether its price was in the pools that pay, as settled
    /// @return counted with how many weeks begun it was counted
    function _takeOut(
        Record storage record,
        PlanState state,
        Member memory member
    ) private returns (PlanState left, bool joined, uint256 counted) {
        uint256 settled = state.settledWeek();
        left = state;
        if (member.pausedFrom != 0 && member.resumesAt > settled) {
            counted = member.pausedFrom - member.start;
            record.histogram.removePaused(member.tier, member.resumesAt, counted);
            return (left, true, counted);
        }
        (uint256 start, ) = MemberClock.afterPause(member);
        (, , uint256 newest) = state.newest();
        // One stands for another of the same week and class, wherever they are counted.
        if (newest != 0 && state.isNewest(member.tier, start)) left = state.removeNewest();
        else record.histogram.remove(member.tier, start);
        counted = WeekClock.begunIn(state.weekCount(), start, settled);
        uint256 coolingOff = state.coolingOffWeeks();
        joined = coolingOff == 0 || settled >= start + coolingOff;
    }

    /// @dev Books for one subscription what the clock decided since the plan was settled: its instalments fell due, and what
    /// is held back for it is what it could be refunded.
    function _catchUp(
        Shop memory shop,
        PriceClass memory class,
        bool joined,
        uint256 counted,
        uint256 begun
    ) private pure {
        if (!joined) {
            // Its cooling-off is over and nobody wrote it down yet.
            _joinPools(shop, class, 1);
            _bookFirst(shop, class);
            counted = 1;
        }
        if (counted == begun) return;
        Worth memory before = _worthOf(shop, class, counted);
        Worth memory worth = _worthOf(shop, class, begun);
        uint256 unearned = worth.bounties - before.bounties;
        shop.transaction -= int256(unearned);
        shop.allowance += int256(unearned);
        _book(
            shop,
            int256(worth.scheduled - before.scheduled + unearned),
            int256(worth.reserve) - int256(before.reserve)
        );
    }

    /// @dev During cooling-off: the price comes back whole or nearly; what was used is the merchant's.
    function _leaveCoolingOff(Shop memory shop, PriceClass memory class, uint256 amount) private {
        shop.coolingOff -= int256(class.price);
        shop.allowance += int256(class.price - amount);
        _book(shop, int256(class.price - amount), 0);
        _freeCover(shop);
    }

    /// @dev Takes what a member gets who leaves out of the allowance, then the top-up, then forfeits, then patrons' cover. The
    /// rest of its own money is the merchant's.
    function _leave(
        Shop memory shop,
        PriceClass memory class,
        uint256 amount,
        uint256 begun
    ) private returns (uint256 fromCover) {
        Worth memory worth = _worthOf(shop, class, begun);
        uint256 unused = class.transaction - worth.bounties;
        shop.transaction -= int256(unused);
        shop.allowance += int256(unused);

        (uint256 allowance, uint256 topUp) = _poolsWith(shop);
        uint256 pools = allowance + topUp;
        _draw(shop, amount, allowance);
        uint256 missing = amount > pools ? amount - pools : 0;
        if (missing != 0) {
            // What others pay in for the merchant lifts what it is due, and it owes it to them.
            fromCover = missing - _drawForfeits(shop, missing);
            if (fromCover != 0) patrons.drawCover(_poolOf(shop), fromCover, _account(shop, Labels.TOP_UP));
        }
        uint256 own = class.topUp + class.allowance + unused;
        _book(shop, int256(own + missing) - int256(amount) - int256(worth.scheduled), -int256(worth.reserve));
        _freeCover(shop);
    }

    /// @dev What nobody used of week tokens helps before patrons do; it comes back out of later instalments.
    function _drawForfeits(Shop memory shop, uint256 missing) private returns (uint256 drawn) {
        drawn = Math.min(vault.balanceOf(_account(shop, Labels.FORFEITS)), missing);
        if (drawn == 0) return 0;
        _owedToForfeits[shop.seller.merchant()] += drawn;
        shop.forfeits = -int256(drawn);
        shop.topUp += int256(drawn);

        emit ForfeitsDrawn(shop.seller.merchant(), drawn);
    }

    /// @dev Whoever leaves sits until the end of the week.
    function _standUp(Shop memory shop) private pure {
        _clearSeats(shop);
        (, uint256 leavers) = shop.state.leavers();
        shop.state = shop.state.withLeavers(shop.week, leavers + 1);
    }

    function _mine(uint256 id) private view returns (Record storage record, PlanState state, Member memory member) {
        (record, state, member) = _sold(id);
        require(member.owner == msg.sender, Subscriptions_NotSubscriber(id, msg.sender));
    }

    function _checkMiddle(PlanState state, uint256 begun) private pure {
        (uint256 least, uint256 before) = _middle(state);
        require(begun >= least, Subscriptions_TooEarly(begun, least));
        require(begun < before, Subscriptions_TooLate(begun, before));
    }

    // ─── ERC-721 ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _ownerOf(uint256 tokenId) internal view override returns (address) {
        return address(uint160(_members[tokenId]));
    }

    /// @dev The owner lies in the member's word, which who mints writes. It can't be moved, but for once where a contract got
    /// it without being asked.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address from) {
        uint256 word = _members[tokenId];
        from = address(uint160(word));
        if (from == address(0)) {
            _increaseBalance(to, 1);

            emit Transfer(from, to, tokenId);
        } else {
            require(PlanWords.isHandable(word), Subscriptions_Locked(tokenId));
            super._update(to, tokenId, auth);
            _members[tokenId] = PlanWords.handedTo(word, to);

            emit Locked(tokenId);
            emit MetadataUpdate(tokenId);
        }
    }
}
