// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IStampCard, StampFace} from "../interfaces/IStampCard.sol";
import {IStamps} from "../interfaces/IStamps.sol";
import {ISubscriptions, Plan} from "../interfaces/ISubscriptions.sol";
import {Twin, TwinTerms, WeekTerms} from "../libraries/TwinTerms.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {Ids, PlanId} from "../types/Ids.sol";
import {Status} from "../types/Status.sol";

/// @title Stamps
contract Stamps is IStamps, ERC721 {
    using TwinTerms for ISubscriptions;

    address public immutable weekTokens;
    ISubscriptions public immutable subscriptions;
    IStampCard public immutable card;

    mapping(uint256 series => uint256 count) private _counts;
    mapping(uint256 subscription => uint256 week) private _lastKept;

    /// @param weekTokens_ who tells that a week was used
    constructor(
        address weekTokens_,
        ISubscriptions subscriptions_,
        IStampCard card_
    ) ERC721("Homing Stamps", "HOMESTAMP") {
        weekTokens = weekTokens_;
        subscriptions = subscriptions_;
        card = card_;
    }

    /// @inheritdoc IStamps
    function mintForGuest(address to, PlanId plan, uint256 week) external returns (uint256 id) {
        require(msg.sender == weekTokens, Stamps_NotTheWeeks(msg.sender));
        return _keep(to, plan, week, true);
    }

    /// @inheritdoc IStamps
    function keep(uint256 subscription) external returns (uint256 id) {
        (Twin memory twin, WeekTerms memory terms) = subscriptions.twinOf(subscription);
        require(msg.sender == twin.subscriber, Stamps_NotSubscriber(subscription, msg.sender, twin.subscriber));
        bool within = twin.status == Status.Active || twin.status == Status.CoolingOff || twin.status == Status.Leaving;
        require(within, Stamps_NotRunning(subscription, twin.status));
        require(_lastKept[subscription] < terms.week, Stamps_AlreadyKept(subscription, terms.week));

        _lastKept[subscription] = terms.week;
        return _keep(msg.sender, Ids.planOf(subscription), terms.week, false);
    }

    /// @inheritdoc IStamps
    function countOf(PlanId plan, uint256 week, bool guest) external view returns (uint256) {
        return _counts[_seriesOf(plan, week, guest)];
    }

    /// @notice ERC-721 metadata: JSON with the picture, on-chain.
    function tokenURI(uint256 id) public view override returns (string memory) {
        require(_ownerOf(id) != address(0), Stamps_Unknown(id));
        PlanId plan = Ids.planOfWeekToken(id);
        Plan memory terms = subscriptions.planOf(plan);
        uint256 week = uint32(id >> 32);
        return
            card.uri(
                StampFace({
                    merchant: terms.terms.merchant,
                    plan: plan,
                    title: terms.title,
                    week: week,
                    startsAt: WeekClock.startOf(week, terms.weekOffset),
                    serial: uint32(id),
                    guest: id >> 96 == 1
                })
            );
    }

    /// @notice ERC-7572 metadata of the collection.
    function contractURI() external pure returns (string memory) {
        return
            'data:application/json;utf8,{"name":"Homing Stamps","description":"Postcards of weeks that somebody used. They are worth nothing but the memory."}';
    }

    function _keep(address to, PlanId plan, uint256 week, bool guest) private returns (uint256 id) {
        uint256 series = _seriesOf(plan, week, guest);
        id = (series << 32) | ++_counts[series];
        _mint(to, id);

        emit StampKept(id, to, plan, week, guest);
    }

    /// @dev The id without its serial number.
    function _seriesOf(PlanId plan, uint256 week, bool guest) private pure returns (uint256) {
        return (uint256(guest ? 1 : 0) << 64) | (uint256(PlanId.unwrap(plan)) << 32) | week;
    }
}
