// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ISubscriptions, ISubscriptionsFacts} from "../interfaces/ISubscriptions.sol";
import {Ids, PlanId} from "../types/Ids.sol";
import {Status} from "../types/Status.sol";
import {DiscountSchedule, Schedule} from "./DiscountSchedule.sol";
import {MemberClock} from "./MemberClock.sol";
import {Member, PlanPrices, PlanSeller, PlanState, PlanWords} from "./PlanWords.sol";
import {WeekClock} from "./WeekClock.sol";

/// @dev What a product needs to know of a plan to sell single weeks of it, in the plan's words: {TwinTerms} reads them.
/// @param week the merchant's calendar week now
struct WeekTerms {
    PlanPrices prices;
    PlanSeller seller;
    uint256 week;
}

using TwinTerms for WeekTerms global;

/// @dev A subscription as far as its weeks may have twins.
/// @param status with a pause that begins next week counted as one
/// @param coolingOff whether its price may still be given back, also before its first week
/// @param startWeek the calendar week of its week 1, as if the last pause had never been
struct Twin {
    address subscriber;
    Status status;
    bool coolingOff;
    uint256 startWeek;
}

/// @title TwinTerms
/// @notice What single weeks of plans and subscriptions are sold by, read from their words in one call. What is read where it
/// is needed spares a purchase of one week 1,500 gas over a struct that holds all of it unpacked.
library TwinTerms {
    function weekTermsOf(ISubscriptions self, PlanId plan) internal view returns (WeekTerms memory terms) {
        (, uint256 prices, uint256 seller) = self.wordsOf(Ids.subscription(plan, 0));
        _read(terms, prices, seller);
        require(terms.prices.prepaidPrice() != 0, ISubscriptionsFacts.Subscriptions_UnknownPlan(plan));
    }

    /// @notice A subscription as far as its weeks may have twins, and the terms of its plan.
    function twinOf(ISubscriptions self, uint256 id) internal view returns (Twin memory twin, WeekTerms memory terms) {
        (uint256 word, uint256 prices, uint256 seller) = self.wordsOf(id);
        require(word != 0, ISubscriptionsFacts.Subscriptions_UnknownSubscription(id));
        _read(terms, prices, seller);

        (Member memory member, PlanState clock, uint256 week) = (
            PlanWords.member(word),
            terms.prices.clock(),
            terms.week
        );
        twin.subscriber = member.owner;
        twin.status =
            MemberClock.isPauseAhead(member, week) ? Status.Paused : MemberClock.statusIn(clock, member, week);
        twin.coolingOff = MemberClock.isCoolingOff(clock, member, week);
        (twin.startWeek, ) = MemberClock.afterPause(member);
    }

    /// @notice In which currency a plan is sold.
    function currencyOf(ISubscriptions self, PlanId plan) internal view returns (IERC20) {
        return PlanSeller.wrap(self.sellerOf(plan)).currency();
    }

    /// @notice What its weeks cost.
    function schedule(WeekTerms memory self) internal pure returns (Schedule memory result) {
        (result.retailTotal, result.prepaidPrice) = (self.prices.retailTotal(), self.prices.prepaidPrice());
        result.weekCount = self.weekCount();
    }

    /// @notice What twins of its weeks cost together: see {DiscountSchedule}.
    function twinTerms(WeekTerms memory self) internal pure returns (uint256 slope, uint256 fall, uint256 divisor) {
        return DiscountSchedule.twinTerms(self.prices.retailTotal(), self.prices.prepaidPrice(), self.weekCount());
    }

    function weekCount(WeekTerms memory self) internal pure returns (uint256) {
        return self.prices.clock().weekCount();
    }

    function weekOffset(WeekTerms memory self) internal pure returns (uint256) {
        return self.prices.clock().weekOffset();
    }

    function isClosed(WeekTerms memory self) internal pure returns (bool) {
        return self.prices.clock().isClosed();
    }

    function _read(WeekTerms memory terms, uint256 prices, uint256 seller) private view {
        (terms.prices, terms.seller) = (PlanPrices.wrap(prices), PlanSeller.wrap(seller));
        terms.week = WeekClock.weekAt(block.timestamp, terms.weekOffset());
    }
}
