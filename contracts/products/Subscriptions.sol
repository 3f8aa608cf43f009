// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
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
import {Member, PlanState, PlanWords, Terms} from "../libraries/PlanWords.sol";
import {StartHistogram} from "../libraries/StartHistogram.sol";
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
        IERC20 currency = shop.terms.currency;
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
            uint256 needed = shop.terms.prepaidPrice;
            require(allowance >= needed, Subscriptions_AllowanceTooLow(allowance, needed));
        }

        return _buy(plan, receiver, termsHash);
    }

    /// @inheritdoc ISubscriptionsMembers
    function pause(uint256 id) external {
        (Record storage record, Shop memory shop, Member memory member) = _mine(id);
        uint256 week = shop.week;
        Status status = _statusIn(shop.terms, member, week);
        // A pause that begins next week is one already, unless it was taken back.
        if (member.pausedFrom > week && member.resumesAt > member.pausedFrom) status = Status.Paused;
        require(status == Status.Active || status == Status.CoolingOff, Subscriptions_NotRunning(id, status));
        uint256 begun = _begunIn(shop.terms, member, week);
        _checkMiddle(shop.terms, begun);
        (uint256 start, uint256 used) = _afterPause(member);
        uint256 longest = shop.terms.longestPauseWeeks;
        require(used < longest, Subscriptions_NoPauseLeft(id, longest));

        _leaveHistogram(record, shop, member, begun);
        (uint256 from, uint256 until) = (week + 1, week + 1 + longest - used);
        (member.start, member.pauseWeeksUsed) = (start, used);
        (member.pausedFrom, member.resumesAt) = (from, until);
        _members[id] = PlanWords.pack(member);
        record.histogram.addPaused(member.tier, until, begun);

        emit SubscriptionPaused(id, from, until);
        emit MetadataUpdate(id);

        _freeCover(shop);
        _close(record, shop, address(0), 0);
    }

    /// @inheritdoc ISubscriptionsMembers
    function resume(uint256 id) external {
        (Record storage record, Shop memory shop, Member memory member) = _mine(id);
        uint256 from = shop.week + 1;
        uint256 resumesAt = member.resumesAt;
        // Also one that is asked for and begins next week can be taken back.
        require(
            member.leftIn == 0 && resumesAt > from && member.pausedFrom <= from,
            Subscriptions_NotPaused(id, _statusIn(shop.terms, member, shop.week))
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
        (Record storage record, Shop memory shop, Member memory member) = _mine(id);
        uint256 week = shop.week;
        Status status = _statusIn(shop.terms, member, week);
        require(status < Status.Leaving, Subscriptions_NotRunning(id, status));
        uint256 begun = _begunIn(shop.terms, member, week);
        if (_isCoolingOff(shop.terms, member, week)) {
            if (status == Status.Starting) begun = 0;
        } else {
            _checkMiddle(shop.terms, begun);
        }

        uint256 fromCover;
        (amount, fromCover) = _leave(record, shop, member, begun);
        member.leftIn = week;
        _members[id] = PlanWords.pack(member);
        _freeSeats(shop);
        (shop.state.leaverWeek, shop.state.leavers) = (week, shop.state.leavers + 1);
        (shop.money.other, shop.money.toOther) = (msg.sender, amount);

        emit SubscriptionRefunded(id, begun, amount, fromCover);
        emit MetadataUpdate(id);

        _freeCover(shop);
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
        require(shop.terms.open, Subscriptions_NotOpen(plan));
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
        if (tier >= shop.state.tierCount) shop.state.tierCount = tier + 1;
        PriceClass memory class = _classOf(record, shop, tier);

        uint256 start = shop.week + 1;
        id = Ids.subscription(plan, ++shop.state.sold);
        record.histogram.add(tier, start, 1);
        if (shop.terms.coolingOffWeeks == 0) {
            _splitIntoPools(shop, class, 1);
            _bookFirst(shop, class);
            _payInstalments(shop, false);
        } else {
            _add(shop, COOLING_OFF, int256(class.price));
        }
        // No callback: a subscription is never bound to a contract that must answer.
        _mint(receiver, id);
        _members[id] = PlanWords.pack(Member(receiver, start, 0, 0, 0, 0, tier));

        emit Locked(id);
        emit SubscriptionBought(id, payer, receiver, tier, class.price, start, shop.money.toMerchant);

        _close(record, shop, payer, class.price);
    }

    /// @dev A seat that the clock freed is free without anybody's call, but only who needs it looks.
    function _takeSeat(PlanId plan, Record storage record, Shop memory shop) private {
        _freeSeats(shop);
        uint256 capacity = shop.terms.capacity;
        if (shop.state.seats >= capacity) {
            ISubscriptions(address(this)).settle(plan);
            _read(record, shop);
        }
        require(shop.state.seats < capacity, Subscriptions_SoldOut(plan, shop.state.seats, capacity));
        shop.state.seats += 1;
    }

    /// @dev Who left in an earlier week doesn't sit any more.
    function _freeSeats(Shop memory shop) private pure {
        PlanState memory state = shop.state;
        if (state.leavers == 0 || state.leaverWeek == shop.week) return;
        state.seats -= state.leavers;
        state.leavers = 0;
    }

    function _classOf(
        Record storage record,
        Shop memory shop,
        uint256 tier
    ) private view returns (PriceClass memory class) {
        return PlanBook.classOf(_priceOf(record, shop.terms, tier), shop.terms.transactionBps);
    }

    /// @dev Its first instalment is due, and its reserve is held back.
    function _bookFirst(Shop memory shop, PriceClass memory class) private pure {
        Worth memory worth = _worthOf(shop, class, 1);
        _book(shop, int256(worth.scheduled), int256(worth.reserve));
    }

    function _worthOf(Shop memory shop, PriceClass memory class, uint256 begun) private pure returns (Worth memory) {
        return PlanBook.worthOf(_schedule(shop.terms), class, shop.terms.coveredFromDayOne, begun);
    }

    // ─── Leaving ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Takes a subscription out of where it is counted, and counts it as it is now: its instalments fell due and what is
    /// held back for it is what it could be refunded.
    /// @return joined whether its price is in the pools
    function _leaveHistogram(
        Record storage record,
        Shop memory shop,
        Member memory member,
        uint256 begun
    ) private returns (bool joined) {
        uint256 settled = shop.state.settledWeek;
        uint256 counted;
        if (member.pausedFrom != 0 && member.resumesAt > settled) {
            counted = member.pausedFrom - member.start;
            record.histogram.removePaused(member.tier, member.resumesAt, counted);
            joined = true;
        } else {
            (uint256 start, ) = _afterPause(member);
            counted = PlanBook.begunIn(shop.terms.weekCount, start, settled);
            record.histogram.remove(member.tier, start);
            uint256 coolingOffWeeks = shop.terms.coolingOffWeeks;
            joined = coolingOffWeeks == 0 || settled >= start + coolingOffWeeks;
        }
        PriceClass memory class = _classOf(record, shop, member.tier);
        if (!joined) {
            if (_isCoolingOff(shop.terms, member, shop.week)) return false;
            // Its cooling-off is over and nobody wrote it down yet.
            _joinPools(shop, class, 1);
            _bookFirst(shop, class);
            counted = 1;
        }
        if (counted == begun) return true;
        Worth memory before = _worthOf(shop, class, counted);
        Worth memory worth = _worthOf(shop, class, begun);
        uint256 unearned = worth.bounties - before.bounties;
        _add(shop, TRANSACTION, -int256(unearned));
        _add(shop, ALLOWANCE, int256(unearned));
        _book(
            shop,
            int256(worth.scheduled - before.scheduled + unearned),
            int256(worth.reserve) - int256(before.reserve)
        );
        return true;
    }

    /// @dev Takes what a member gets who leaves out of its cooling-off money, or out of the allowance, then the top-up, then
    /// patrons' cover. The rest of its own money is the merchant's.
    function _leave(
        Record storage record,
        Shop memory shop,
        Member memory member,
        uint256 begun
    ) private returns (uint256 amount, uint256 fromCover) {
        PriceClass memory class = _classOf(record, shop, member.tier);
        amount = _schedule(shop.terms).remaining(class.price, begun);
        if (!_leaveHistogram(record, shop, member, begun)) {
            _add(shop, COOLING_OFF, -int256(class.price));
            _add(shop, ALLOWANCE, int256(class.price - amount));
            _book(shop, int256(class.price - amount), 0);
            return (amount, 0);
        }
        Worth memory worth = _worthOf(shop, class, begun);
        uint256 unused = class.transaction - worth.bounties;
        _add(shop, TRANSACTION, -int256(unused));
        _add(shop, ALLOWANCE, int256(unused));

        (uint256 allowance, uint256 topUp) = _poolsWith(shop);
        uint256 fromAllowance = Math.min(amount, allowance);
        uint256 fromTopUp = Math.min(amount - fromAllowance, topUp);
        fromCover = amount - fromAllowance - fromTopUp;
        _add(shop, ALLOWANCE, -int256(fromAllowance));
        _add(shop, TOP_UP, -int256(fromTopUp + fromCover));
        // What patrons pay in for the merchant lifts what it is due, and it owes it to them.
        if (fromCover != 0) patrons.drawCover(_poolOf(shop.terms), fromCover, _account(shop.terms, Labels.TOP_UP));
        uint256 own = class.topUp + class.allowance + unused;
        _book(shop, int256(own + fromCover) - int256(amount) - int256(worth.scheduled), -int256(worth.reserve));
    }

    function _mine(uint256 id) private view returns (Record storage record, Shop memory shop, Member memory member) {
        (record, shop, member) = _sold(id);
        require(member.owner == msg.sender, Subscriptions_NotSubscriber(id, msg.sender));
    }

    function _checkMiddle(Terms memory terms, uint256 begun) private pure {
        (uint256 least, uint256 before) = _middle(terms);
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
