// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ISubscriptions, ISubscriptionsFacts} from "../interfaces/ISubscriptions.sol";
import {Ids, MerchantId, PlanId} from "../types/Ids.sol";
import {Status} from "../types/Status.sol";
import {Schedule} from "./DiscountSchedule.sol";
import {MemberClock} from "./MemberClock.sol";
import {Member, PlanPrices, PlanSeller, PlanState, PlanWords} from "./PlanWords.sol";
import {WeekClock} from "./WeekClock.sol";

/// @dev What a product needs to know of a plan to sell single weeks of it.
/// @param schedule what its weeks cost
/// @param week the merchant's calendar week
/// @param closed for good
struct WeekTerms {
    Schedule schedule;
    uint256 partsPerWeek;
    uint256 guestSeats;
    IERC20 currency;
    MerchantId merchant;
    uint256 week;
    uint256 weekOffset;
    bool closed;
}

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
/// @notice What single weeks of plans and subscriptions are sold by, read from their words in one call.
library TwinTerms {
    function weekTermsOf(ISubscriptions self, PlanId plan) internal view returns (WeekTerms memory terms) {
        (, uint256 state, uint256 prices, uint256 seller) = self.wordsOf(Ids.subscription(plan, 0));
        return _terms(plan, PlanState.wrap(state), PlanPrices.wrap(prices), PlanSeller.wrap(seller));
    }

    /// @notice The terms of its plan, and a subscription as far as its weeks may have twins.
    function twinOf(ISubscriptions self, uint256 id) internal view returns (Twin memory twin, WeekTerms memory terms) {
        (uint256 word, uint256 state, uint256 prices, uint256 seller) = self.wordsOf(id);
        require(word != 0, ISubscriptionsFacts.Subscriptions_UnknownSubscription(id));
        PlanState plan = PlanState.wrap(state);
        terms = _terms(Ids.planOf(id), plan, PlanPrices.wrap(prices), PlanSeller.wrap(seller));

        Member memory member = PlanWords.member(word);
        twin.subscriber = member.owner;
        twin.status =
            MemberClock.isPauseAhead(member, terms.week)
                ? Status.Paused
                : MemberClock.statusIn(plan, member, terms.week);
        twin.coolingOff = MemberClock.isCoolingOff(plan, member, terms.week);
        (twin.startWeek, ) = MemberClock.afterPause(member);
    }

    /// @notice In which currency a plan is sold.
    function currencyOf(ISubscriptions self, PlanId plan) internal view returns (IERC20) {
        return PlanSeller.wrap(self.sellerOf(plan)).currency();
    }

    function _terms(
        PlanId plan,
        PlanState state,
        PlanPrices prices,
        PlanSeller seller
    ) private view returns (WeekTerms memory terms) {
        uint256 prepaid = prices.prepaidPrice();
        require(prepaid != 0, ISubscriptionsFacts.Subscriptions_UnknownPlan(plan));
        terms.schedule = Schedule(prices.retailTotal(), prepaid, state.weekCount());
        (terms.partsPerWeek, terms.guestSeats) = (prices.partsPerWeek(), prices.guestSeats());
        (terms.currency, terms.merchant) = (seller.currency(), seller.merchant());
        terms.weekOffset = state.weekOffset();
        terms.week = WeekClock.weekAt(block.timestamp, terms.weekOffset);
        terms.closed = state.isClosed();
    }
}
