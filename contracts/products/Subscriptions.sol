// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {Callers} from "../core/Callers.sol";
import {IERC5007} from "../interfaces/IERC5007.sol";
import {IERC5192} from "../interfaces/IERC5192.sol";
import {IEscrowVault} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {IPatronPool} from "../interfaces/IPatronPool.sol";
import {Permit} from "../interfaces/ISolidarityVouchers.sol";
import {ISubscriptionCard} from "../interfaces/ISubscriptionCard.sol";
import {ISubscriptions, ISubscriptionsMembers} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {PlanBook, PriceClass, Worth} from "../libraries/PlanBook.sol";
import {Member, PlanState, PlanWords} from "../libraries/PlanWords.sol";
import {StartHistogram} from "../libraries/StartHistogram.sol";
import {ThirdsSchedule} from "../libraries/ThirdsSchedule.sol";
import {Ids, PlanId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";
import {Status} from "../types/Status.sol";
import {SubscriptionsBase} from "./SubscriptionsBase.sol";
import {SubscriptionsDesk} from "./SubscriptionsDesk.sol";

/// @title Subscriptions
/// @notice See {ISubscriptions}. What a member does is here; what a merchant, a keeper or a reader does is in
/// {SubscriptionsDesk}, to which every other call goes on: the same storage, the same address.
contract Subscriptions is SubscriptionsBase, ISubscriptionsMembers, ERC721, IERC5192, IERC4906, Callers {
    using DiscountSchedule for Schedule;
    using StartHistogram for StartHistogram.State;

    /// @dev The other half; fixed for good, it has no storage of its own.
    SubscriptionsDesk public immutable desk;
    ISubscriptionCard public immutable card;

    /// @param desk_ made for the same registry, vault and patrons
    constructor(
        IMerchantRegistry registry_,
        IEscrowVault vault_,
        IPatronPool patrons_,
        SubscriptionsDesk desk_,
        ISubscriptionCard card_,
        address[] memory products
    ) SubscriptionsBase(registry_, vault_, patrons_) ERC721("Homing Subscriptions", "HOMESUB") Callers(products) {
        desk = desk_;
        card = card_;
    }

    /// @dev Everything that isn't here is the desk's.
    // solhint-disable-next-line no-complex-fallback
    fallback() external {
        address half = address(desk);
        assembly ("memory-safe") {
            // Nothing is read from memory after the call: it ends this one.
            let data := mload(0x40)
            calldatacopy(data, 0, calldatasize())
            let success := delegatecall(gas(), half, data, calldatasize(), 0, 0)
            returndatacopy(data, 0, returndatasize())
            if success {
                return(data, returndatasize())
            }
            revert(data, returndatasize())
        }
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
        // Somebody may have sent the permit ahead of us; what counts is the allowance.
        try
            IERC20Permit(address(currency)).permit(
                msg.sender,
                address(vault),
                permit.value,
                permit.deadline,
                permit.v,
                permit.r,
                permit.s
            )
        {} catch {
            uint256 allowance = currency.allowance(msg.sender, address(vault));
            uint256 needed = shop.prices.prepaidPrice();
            require(allowance >= needed, Subscriptions_AllowanceTooLow(allowance, needed));
        }

        return _buy(plan, receiver, termsHash);
    }

    /// @inheritdoc ISubscriptionsMembers
    function pause(uint256 id) external {
        (Record storage record, PlanState state, Member memory member) = _mine(id);
        uint256 week = _weekOf(state);
        Status status = _statusIn(state, member, week);
        // A pause that begins next week is one already, unless it was taken back.
        if (member.pausedFrom > week && member.resumesAt > member.pausedFrom) status = Status.Paused;
        require(status == Status.Active || status == Status.CoolingOff, Subscriptions_NotRunning(id, status));
        uint256 begun = _begunIn(state, member, week);
        _checkMiddle(state, begun);
        (uint256 start, uint256 used) = _afterPause(member);
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
            Subscriptions_NotPaused(id, _statusIn(state, member, week))
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
        Status status = _statusIn(state, member, week);
        require(status < Status.Leaving, Subscriptions_NotRunning(id, status));
        uint256 begun = _begunIn(state, member, week);
        bool coolingOff = _isCoolingOff(state, member, week);
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
    function activate(PlanId plan, uint256 tier, address payer, address receiver) external returns (uint256 id) {
        require(_placeOf(msg.sender) != 0, Subscriptions_NotAProduct(msg.sender));
        (Record storage record, Shop memory shop) = _open(plan);
        return _activate(plan, record, shop, tier, payer, receiver);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view returns (bool) {
        _requireOwned(tokenId);
        return true;
    }

    /// @notice ERC-721 metadata: JSON with the card for the door, on-chain.
    function tokenURI(uint256 id) public view override returns (string memory) {
        return card.uri(ISubscriptions(address(this)).faceOf(id));
    }

    /// @notice ERC-7572 metadata of the collection.
    function contractURI() external pure returns (string memory) {
        return
            'data:application/json;utf8,{"name":"Homing Subscriptions","description":"Weeks of local businesses, paid ahead and kept safe until they come."}';
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
        (Record storage record, Shop memory shop) = _open(plan);
        require(shop.state.isOpen(), Subscriptions_NotOpen(plan));
        bytes32 needed = record.termsHash;
        require(termsHash == needed, Subscriptions_OtherTerms(termsHash, needed));
        return _activate(plan, record, shop, 0, msg.sender, receiver);
    }

    function _activate(
        PlanId plan,
        Record storage record,
        Shop memory shop,
        uint256 tier,
        address payer,
        address receiver
    ) private returns (uint256 id) {
        require(receiver != address(0), Subscriptions_ZeroAddress());
        _takeSeat(plan, record, shop);
        uint256 start = shop.week + 1;
        id = Ids.subscription(plan, _countNew(record, shop, tier, start));
        PriceClass memory class = _classOf(record, shop, tier);
        if (shop.state.coolingOffWeeks() == 0) {
            _splitIntoPools(shop, class, 1);
            _bookFirst(shop, class);
            _payInstalments(shop, false);
        } else {
            shop.coolingOff += int256(class.price);
        }
        // No callback: a subscription is never bound to a contract that must answer.
        _mint(receiver, id);
        _members[id] = PlanWords.newMember(receiver, start, tier);

        emit Locked(id);
        emit SubscriptionBought(id, payer, tier, class.price, shop.toMerchant);

        _close(record, shop, payer, class.price);
    }

    /// @dev A seat that the clock freed is free without anybody's call, but only who needs it looks.
    function _takeSeat(PlanId plan, Record storage record, Shop memory shop) private {
        _clearSeats(shop);
        uint256 capacity = shop.seller.capacity();
        if (shop.state.seats() >= capacity) {
            ISubscriptions(address(this)).settle(plan);
            _read(record, record.state, shop);
        }
        uint256 seats = shop.state.seats();
        require(seats < capacity, Subscriptions_SoldOut(plan, seats, capacity));
        shop.state = shop.state.takeSeat();
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
        (uint256 start, ) = _afterPause(member);
        (, , uint256 newest) = state.newest();
        // One stands for another of the same week and class, wherever they are counted.
        if (newest != 0 && state.isNewest(member.tier, start)) left = state.removeNewest();
        else record.histogram.remove(member.tier, start);
        counted = PlanBook.begunIn(state.weekCount(), start, settled);
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

    /// @dev Takes what a member gets who leaves out of the allowance, then the top-up, then patrons' cover. The rest of its
    /// own money is the merchant's.
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
        if (amount > pools) {
            // What patrons pay in for the merchant lifts what it is due, and it owes it to them.
            fromCover = amount - pools;
            patrons.drawCover(_poolOf(shop), fromCover, _account(shop, Labels.TOP_UP));
        }
        uint256 own = class.topUp + class.allowance + unused;
        _book(shop, int256(own + fromCover) - int256(amount) - int256(worth.scheduled), -int256(worth.reserve));
        _freeCover(shop);
    }

    /// @dev Whoever leaves sits until the end of the week.
    function _standUp(Shop memory shop) private pure {
        _clearSeats(shop);
        (, uint256 leavers) = shop.state.leavers();
        shop.state = shop.state.withLeavers(shop.week, leavers + 1);
    }

    /// @dev Who left in an earlier week doesn't sit any more.
    function _clearSeats(Shop memory shop) private pure {
        (uint256 week, uint256 leavers) = shop.state.leavers();
        if (leavers != 0 && week != shop.week) shop.state = shop.state.freeSeats(leavers).withLeavers(0, 0);
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

    /// @dev The owner lies in the member's word, which who mints writes. Only minting passes: a subscription can't be moved.
    function _update(address to, uint256 tokenId, address) internal override returns (address from) {
        from = _ownerOf(tokenId);
        require(from == address(0), Subscriptions_Locked(tokenId));

        _increaseBalance(to, 1);

        emit Transfer(from, to, tokenId);
    }
}
