// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC165} from "@openzeppelin/contracts/interfaces/IERC165.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Callers} from "../core/Callers.sol";
import {IERC5007} from "../interfaces/IERC5007.sol";
import {IERC5192} from "../interfaces/IERC5192.sol";
import {Permit} from "../interfaces/ISolidarityVouchers.sol";
import {ISubscriptionCard} from "../interfaces/ISubscriptionCard.sol";
import {ISubscriptions, ISubscriptionsMembers} from "../interfaces/ISubscriptions.sol";
import {DiscountSchedule, Schedule} from "../libraries/DiscountSchedule.sol";
import {PlanBook, PlanFigures, PriceClass, Worth} from "../libraries/PlanBook.sol";
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
    using PlanBook for PlanFigures;
    using SafeCast for uint256;
    using StartHistogram for StartHistogram.State;

    /// @dev The other half; fixed for good, it has no storage of its own.
    SubscriptionsDesk public immutable desk;
    ISubscriptionCard public immutable card;

    constructor(
        SubscriptionsDesk desk_,
        ISubscriptionCard card_,
        address[] memory products
    )
        SubscriptionsBase(desk_.registry(), desk_.vault(), desk_.patrons())
        ERC721("Homing Subscriptions", "HOMESUB")
        Callers(products)
    {
        desk = desk_;
        card = card_;
    }

    /// @dev Everything that isn't here is the desk's.
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
        Record storage record = _published(plan);
        IERC20 currency = record.currency;
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
            uint256 needed = record.prepaidPrice;
            require(allowance >= needed, Subscriptions_AllowanceTooLow(allowance, needed));
        }

        return _buy(plan, receiver, termsHash);
    }

    /// @inheritdoc ISubscriptionsMembers
    function pause(uint256 id) external {
        (Record storage record, Member storage member) = _mine(id);
        PlanFigures memory figures = _figures(record);
        uint256 week = _weekOf(record);
        Status status = _statusIn(figures, member, week);
        // A pause that begins next week is one already.
        if (member.pausedFrom > week) status = Status.Paused;
        require(status == Status.Active || status == Status.CoolingOff, Subscriptions_NotRunning(id, status));
        uint256 begun = _begunIn(figures, member, week);
        _checkMiddle(figures, begun);
        (uint256 start, uint256 used) = _afterPause(member);
        uint256 longest = record.longestPauseWeeks;
        require(used < longest, Subscriptions_NoPauseLeft(id, longest));

        Money memory money;
        _leaveHistogram(record, figures, member, week, begun, money);
        uint256 from = week + 1;
        uint256 until = from + longest - used;
        member.start = start.toUint16();
        member.pausedFrom = from.toUint16();
        member.resumesAt = until.toUint16();
        member.pauseWeeksUsed = uint8(used);
        record.histogram.addPaused(member.tier, until, begun);

        emit SubscriptionPaused(id, from, until);
        emit MetadataUpdate(id);

        _freeCover(record, money);
        _post(record, address(0), 0, money);
    }

    /// @inheritdoc ISubscriptionsMembers
    function resume(uint256 id) external {
        (Record storage record, Member storage member) = _mine(id);
        uint256 week = _weekOf(record);
        uint256 from = week + 1;
        uint256 resumesAt = member.resumesAt;
        // Also one that is asked for and begins next week can be taken back.
        require(
            member.pausedFrom != 0 && member.leftIn == 0 && resumesAt > from && member.pausedFrom <= from,
            Subscriptions_NotPaused(id, _statusIn(_figures(record), member, week))
        );

        // It goes on being counted as paused, until the clock says otherwise: next week.
        uint256 begun = member.pausedFrom - member.start;
        record.histogram.removePaused(member.tier, resumesAt, begun);
        record.histogram.addPaused(member.tier, from, begun);
        member.resumesAt = from.toUint16();

        emit SubscriptionResumed(id, from);
        emit MetadataUpdate(id);
    }

    /// @inheritdoc ISubscriptionsMembers
    function refund(uint256 id) external returns (uint256 amount) {
        (Record storage record, Member storage member) = _mine(id);
        PlanFigures memory figures = _figures(record);
        uint256 week = _weekOf(record);
        Status status = _statusIn(figures, member, week);
        uint256 begun = _begunIn(figures, member, week);
        PriceClass memory class = figures.classOf(member.tier);
        require(status < Status.Leaving, Subscriptions_NotRunning(id, status));

        if (_isCoolingOff(figures, member, week)) {
            if (status == Status.Starting) begun = 0;
        } else {
            _checkMiddle(figures, begun);
        }
        amount = figures.schedule.remaining(class.price, begun);
        Money memory money;
        uint256 fromCover = _leave(record, figures, member, week, begun, amount, money);
        member.leftIn = week.toUint16();
        if (record.leaverWeek != week) {
            record.seats -= record.leavers;
            record.leavers = 0;
            record.leaverWeek = uint16(week);
        }
        record.leavers += 1;

        emit SubscriptionRefunded(id, begun, amount, fromCover);
        emit MetadataUpdate(id);

        (money.other, money.toOther) = (msg.sender, amount);
        _freeCover(record, money);
        _post(record, address(0), 0, money);
    }

    // ─── Other products ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISubscriptionsMembers
    function activate(PlanId plan, uint256 tier, address payer, address receiver) external returns (uint256 id) {
        require(_placeOf(msg.sender) != 0, Subscriptions_NotAProduct(msg.sender));
        return _activate(plan, _published(plan), tier, payer, receiver);
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
        return
            interfaceId == type(IERC5192).interfaceId
            || interfaceId == type(IERC5007).interfaceId // ERC-4906 has events only; its id is written in the standard.
            || interfaceId == bytes4(0x49064906)
            || super.supportsInterface(interfaceId);
    }

    // ─── Buying ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function _buy(PlanId plan, address receiver, bytes32 termsHash) private returns (uint256 id) {
        Record storage record = _published(plan);
        require(record.open, Subscriptions_NotOpen(plan));
        require(termsHash == record.termsHash, Subscriptions_OtherTerms(termsHash, record.termsHash));
        return _activate(plan, record, 0, msg.sender, receiver);
    }

    function _activate(
        PlanId plan,
        Record storage record,
        uint256 tier,
        address payer,
        address receiver
    ) private returns (uint256 id) {
        require(receiver != address(0), Subscriptions_ZeroAddress());
        uint256 week = _weekOf(record);
        if (tier >= record.tierCount) record.tierCount = uint8(tier) + 1;
        PlanFigures memory figures = _figures(record);
        PriceClass memory class = figures.classOf(tier);
        Money memory money;
        _takeSeat(plan, record, figures, week, money);

        uint256 start = week + 1;
        id = Ids.subscription(plan, ++record.sold);
        record.histogram.add(tier, start, 1);
        uint256 paid;
        if (figures.coolingOffWeeks == 0) {
            _join(record, figures, class, money);
            paid = _payInstalments(record, money, false);
        } else {
            money.coolingOff += int256(class.price);
        }
        _members[id] = Member({
            owner: address(0),
            start: start.toUint16(),
            pausedFrom: 0,
            resumesAt: 0,
            leftIn: 0,
            pauseWeeksUsed: 0,
            tier: uint8(tier)
        });
        // No callback: a subscription is never bound to a contract that must answer.
        _mint(receiver, id);

        emit Locked(id);
        emit SubscriptionBought(id, payer, receiver, tier, class.price, start, paid);

        _post(record, payer, class.price, money);
    }

    /// @dev A seat that the clock freed is free without anybody's call, but only who needs it looks.
    function _takeSeat(
        PlanId plan,
        Record storage record,
        PlanFigures memory figures,
        uint256 week,
        Money memory money
    ) private {
        if (record.leavers != 0 && record.leaverWeek < week) {
            record.seats -= record.leavers;
            record.leavers = 0;
        }
        uint256 capacity = record.capacity;
        if (record.seats >= capacity) {
            // Whoever needs the seat does a keeper's work; its part is the merchant's.
            uint256 bounty = _settle(record, figures, week, money);
            _book(record, bounty.toInt256(), 0);
            money.allowance += int256(bounty);
        }
        require(record.seats < capacity, Subscriptions_SoldOut(plan, record.seats, capacity));
        record.seats += 1;
    }

    /// @dev Its price is in the pools from now on, and the first instalment is due.
    function _join(
        Record storage record,
        PlanFigures memory figures,
        PriceClass memory class,
        Money memory money
    ) private {
        Worth memory worth = figures.worthOf(class, 1);
        money.transaction += int256(class.transaction);
        money.topUp += int256(class.topUp);
        money.allowance += int256(class.allowance);
        _book(record, int256(worth.scheduled), int256(worth.reserve));
    }

    // ─── Leaving ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Takes `amount` for a member who leaves out of its cooling-off money, or out of the allowance, then the top-up,
    /// then patrons' cover. The rest of its own money is the merchant's.
    function _leave(
        Record storage record,
        PlanFigures memory figures,
        Member storage member,
        uint256 week,
        uint256 begun,
        uint256 amount,
        Money memory money
    ) private returns (uint256 fromCover) {
        PriceClass memory class = figures.classOf(member.tier);
        if (!_leaveHistogram(record, figures, member, week, begun, money)) {
            money.coolingOff -= int256(class.price);
            money.allowance += int256(class.price - amount);
            _book(record, int256(class.price - amount), 0);
            return 0;
        }
        Worth memory worth = figures.worthOf(class, begun);
        uint256 unused = class.transaction - worth.bounties;
        money.transaction -= int256(unused);
        money.allowance += int256(unused);
        int256 due = int256(class.topUp + class.allowance + unused) - int256(amount) - int256(worth.scheduled);

        (uint256 allowance, uint256 topUp) = _poolsWith(record, money);
        uint256 fromAllowance = Math.min(amount, allowance);
        uint256 fromTopUp = Math.min(amount - fromAllowance, topUp);
        fromCover = amount - fromAllowance - fromTopUp;
        money.allowance -= int256(fromAllowance);
        money.topUp -= int256(fromTopUp);
        if (fromCover != 0) {
            // What patrons pay in for the merchant lifts what it is due, and it owes it to them.
            due += int256(fromCover);
            money.topUp -= int256(fromCover);
            patrons.drawCover(_poolOf(record), fromCover, _account(record, Labels.TOP_UP));
        }
        _book(record, due, -int256(worth.reserve));
    }

    /// @dev Takes a subscription out of where it is counted, and counts it as it is now: its instalments fell due and what is
    /// held back for it is what it could be refunded.
    /// @return joined whether its price is in the pools
    function _leaveHistogram(
        Record storage record,
        PlanFigures memory figures,
        Member storage member,
        uint256 week,
        uint256 begun,
        Money memory money
    ) private returns (bool joined) {
        uint256 settled = record.settledWeek;
        uint256 tier = member.tier;
        uint256 counted;
        if (member.pausedFrom != 0 && member.resumesAt > settled) {
            counted = member.pausedFrom - member.start;
            record.histogram.removePaused(tier, member.resumesAt, counted);
            joined = true;
        } else {
            (uint256 start, ) = _afterPause(member);
            counted = figures.begunIn(start, settled);
            record.histogram.remove(tier, start);
            joined = figures.isJoined(start, settled);
        }
        PriceClass memory class = figures.classOf(tier);
        if (!joined) {
            // Its cooling-off is over and nobody wrote it down yet.
            if (_isCoolingOff(figures, member, week)) return false;
            money.coolingOff -= int256(class.price);
            _join(record, figures, class, money);
            counted = 1;
        }
        if (counted == begun) return true;
        Worth memory before = figures.worthOf(class, counted);
        Worth memory worth = figures.worthOf(class, begun);
        uint256 unearned = worth.bounties - before.bounties;
        money.transaction -= int256(unearned);
        money.allowance += int256(unearned);
        _book(
            record,
            int256(worth.scheduled - before.scheduled + unearned),
            int256(worth.reserve) - int256(before.reserve)
        );
        return true;
    }

    function _mine(uint256 id) private view returns (Record storage record, Member storage member) {
        (record, member) = _sold(id);
        require(member.owner == msg.sender, Subscriptions_NotSubscriber(id, msg.sender));
    }

    // ─── ERC-721 ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _ownerOf(uint256 tokenId) internal view override returns (address) {
        return _members[tokenId].owner;
    }

    /// @dev The owner lies in the member's word. Only minting passes: a subscription can't be moved.
    function _update(address to, uint256 tokenId, address) internal override returns (address from) {
        from = _ownerOf(tokenId);
        require(from == address(0), Subscriptions_Locked(tokenId));

        _members[tokenId].owner = to;
        _increaseBalance(to, 1);

        emit Transfer(from, to, tokenId);
    }
}
