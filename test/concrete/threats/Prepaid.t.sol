// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC5007} from "../../../contracts/interfaces/IERC5007.sol";
import {Payee, Registration} from "../../../contracts/interfaces/IMerchantRegistry.sol";
import {OfferTerms} from "../../../contracts/interfaces/ISolidarityVouchers.sol";
import {Escrow, PlanTerms, Subscription} from "../../../contracts/interfaces/ISubscriptions.sol";
import {OfferId, PlanId, PoolId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {Status} from "../../../contracts/types/Status.sol";
import {GymTest} from "../../support/GymTest.sol";

/// @title PrepaidThreatsTest
/// @notice Threats 7, 8, 14, 15, 17, 19, 24, 36, 37 and 41 of prepaid subscriptions, at the gym of the paper. More of them
/// are in Subscriptions.t.sol and PrepaidLives.t.sol.
contract PrepaidThreatsTest is GymTest {
    address private club = person("a product that sells shares");

    function _activators() internal view override returns (address[] memory list) {
        list = new address[](1);
        list[0] = club;
    }

    /// @dev The paper's thirds are all paid, and then all leave at once: the pools alone hold 37.14%, a refund is 57.73%.
    function testFuzz_Threat7_WhoLeavesLastIsPaidInFull(uint256 seed) public {
        _stake(ada, 5 * 803_520_000);
        address[5] memory members = [dora, emil, cleo, ben, mallory];
        uint256[5] memory ids;
        for (uint256 i = 0; i < 5; i++) ids[i] = _join(gym, members[i]);
        _warpToWeek(19);
        subscriptions.release(gym, ALL);
        uint256 fee = (uint256(5 * 160_703_529) * 500) / 10_000;
        vm.assertLe(5 * 514_800_000 - fee, euro.balanceOf(till) + 1, "60%, less the patrons' part");

        for (uint256 left = 5; left > 0; left--) {
            uint256 i = seed % left;
            seed /= left;
            vm.prank(members[i]);
            vm.assertEq(subscriptions.refund(ids[i]), 495_323_529, "in full");
            vm.assertEq(euro.balanceOf(members[i]), 495_323_529, "at once");
            (members[i], ids[i]) = (members[left - 1], ids[left - 1]);
        }
        vm.assertEq(_held(Labels.ALLOWANCE) + _held(Labels.TOP_UP) + _held(Labels.TRANSACTION), 0, "the last unit");
        // 1% of theirs was never spent and pays for them, too.
        vm.assertLe(patrons.coverOf(pool).debt, 5 * 160_703_529, "patrons paid what they covered, at most");
    }

    /// @dev A merchant buys a hundred of its own subscriptions, draws what cover gives it, and has all of them refunded. A
    /// round earns it at most what patrons chose to risk: λ of Monday's weight for each week in which cover grew.
    function test_Threat8_AHundredSockpuppetsTakeNoMoreThanTheWeeklyLimits() public {
        _stake(ada, 10_000 * EUR);
        uint256[] memory ids = new uint256[](100);
        for (uint256 i = 0; i < 100; i++) ids[i] = _join(gym, mallory);
        uint256 limits;
        uint256 grown;
        for (uint256 week = 19; week < 22; week++) {
            _warpToWeek(week);
            uint256 limit = patrons.poolOf(pool).weight / 5;
            uint256 before = patrons.coverOf(pool).inUse;
            // As often as it likes.
            for (uint256 i = 0; i < 3; i++) subscriptions.release(gym, ALL);
            uint256 after_ = patrons.coverOf(pool).inUse;
            if (after_ > before) {
                vm.assertLe(after_ - before, limit, "a week's growth");
                grown += after_ - before;
            }
            limits += limit;
        }
        vm.assertTrue(grown > 0, "it drew on its patrons");
        vm.startPrank(mallory);
        for (uint256 i = 0; i < 100; i++) subscriptions.refund(ids[i]);
        vm.stopPrank();

        uint256 lost = patrons.coverOf(pool).debt;
        vm.assertTrue(lost > 0, "patrons lost");
        vm.assertLe(lost, grown, "no more than they covered");
        vm.assertLe(grown, limits, "no more than they chose to risk");
        uint256 gang = euro.balanceOf(mallory) + euro.balanceOf(till) + euro.balanceOf(address(this));
        vm.assertLe(gang, 100 * PRICE + lost, "and nobody else paid for it");

        uint256 again = _join(gym, mallory);
        _warpToWeek(45);
        subscriptions.release(gym, ALL);
        vm.assertEq(patrons.coverOf(pool).inUse, 0, "while it owes, nobody covers it");
        vm.assertTrue(subscriptions.refundableOf(again) > 0, "its next member is whole all the same");
    }

    /// @dev What a purchase and a refund cost doesn't depend on how many plans there are, nor on their members.
    function test_Threat14_ManyPlansDoNotMakeARefundDearer() public {
        _join(gym, emil);
        uint256 alone = _join(gym, dora);
        uint256 before = vm.snapshotState();
        (uint256 buyAlone, uint256 refundAlone) = _measure(alone);
        vm.revertToState(before);

        for (uint256 i = 0; i < 999; i++) _join(_plan(_terms()), emil);
        (uint256 buyAmong, uint256 refundAmong) = _measure(alone);
        vm.assertLe(buyAmong * 100, buyAlone * 105, "a purchase");
        vm.assertLe(refundAmong * 100, refundAlone * 105, "a refund");
    }

    /// @dev What came in for patrons goes to them, before payees see any of it.
    function test_Threat15_PayeesComeAfterPatrons() public {
        Payee[] memory payees = new Payee[](1);
        payees[0] = Payee(ben, 10_000);
        vm.prank(owner);
        registry.setPayees(bar, payees);
        _stake(ada, 3_000 * EUR);
        uint256 id = _join(gym, dora);
        _warpToWeek(19);
        subscriptions.release(gym, ALL);
        vm.prank(dora);
        subscriptions.refund(id);
        uint256 debt = patrons.coverOf(pool).debt;
        vm.assertTrue(debt > 0 && debt < THIRD, "it owes");
        uint256 had = euro.balanceOf(ben);

        _join(gym, emil);
        vm.assertEq(patrons.coverOf(pool).debt, 0, "first what it owes");
        vm.assertEq(euro.balanceOf(ben) - had, THIRD - debt, "then the lender that it made its payee");
        vm.assertEq(euro.balanceOf(till), 0, "who gets all of it");
    }

    /// @dev A merchant in debt sells vouchers to itself, to a friend through a friend's link, of another pool, with all of its
    /// part held, and takes back a repayment of its own: nobody but patrons gets the merchant's part before the debt is 0.
    function test_Threat15_NoSaleOfVouchersGoesPastPatrons() public {
        _stake(ada, 4_000 * EUR);
        uint256 id = _join(gym, dora);
        _warpToWeek(19);
        subscriptions.release(gym, ALL);
        vm.prank(dora);
        subscriptions.refund(id);
        uint256 debt = patrons.coverOf(pool).debt;
        vm.assertTrue(debt > 100 * EUR, "it owes");
        PoolId second = _open(bar, 2_000);
        _fund(mallory, 4_000 * EUR);
        vm.startPrank(mallory);
        patrons.stake(second, 3_000 * EUR, mallory);
        patrons.promote(second, 1_000 * EUR);
        vm.stopPrank();
        OfferTerms memory terms = _termsOf(second, BEER);
        terms.patronCutBps = 5_000;
        terms.promoterBps = 10_000;
        OfferId crony = _publish(terms);
        terms.heldBps = 10_000;
        OfferId later = _publish(terms);
        Payee[] memory payees = new Payee[](1);
        payees[0] = Payee(mallory, 10_000);
        vm.prank(owner);
        registry.setPayees(bar, payees);

        uint256 before = euro.balanceOf(till) + euro.balanceOf(mallory);
        _buy(owner, beer, 2, address(0));
        vm.assertEq(euro.balanceOf(till) + euro.balanceOf(mallory), before, "a sale to itself");
        _buy(owner, crony, 2, mallory);
        vm.assertEq(euro.balanceOf(till) + euro.balanceOf(mallory), before + 10 * EUR, "the cut, which it carries");
        uint256 slip = _buy(owner, later, 4, address(0));
        vm.prank(owner);
        vouchers.redeem(slip, 3);
        _fund(owner, BEER);
        vm.startPrank(owner);
        vouchers.offerRepayment(slip);
        vouchers.takeRepayment(slip, 1);
        vm.stopPrank();
        vm.assertEq(euro.balanceOf(till) + euro.balanceOf(mallory), before + 10 * EUR, "what was held");
        vm.assertEq(patrons.coverOf(pool).debt, debt - (16 + 10 + 20) * EUR, "all of it went to patrons");
        vm.assertLe(_position(ada).lost - (debt - 46 * EUR), 1, "to who had paid");
    }

    function test_Threat17_ABundlePriceIsRefundedAtItsPrice() public {
        uint256 share = subscriptions.priceOf(gym, 3);
        vm.assertEq(share, 729_300_000, "15% off");
        _fund(dora, share);
        uint256 id = _begin(club, gym, 3, dora, dora);
        _warpToWeek(19);

        vm.prank(dora);
        uint256 refunded = subscriptions.refund(id);
        vm.assertEq(refunded, 421_025_000, "as much of 729.30 as 495.32 is of 858");
        vm.assertLe(refunded * PRICE, 495_323_530 * share, "never the list price's refund");
    }

    function test_Threat19_BountiesAreNotTakenFromWhoMayStillLeave() public {
        PlanId careful = _careful();
        uint256 id = _join(careful, dora);
        _join(gym, emil);
        _warpToWeek(1);
        vm.startPrank(keeper);
        subscriptions.release(careful, ALL);
        subscriptions.release(gym, ALL);
        vm.stopPrank();
        vm.assertEq(euro.balanceOf(keeper), 0, "nothing fell due");
        vm.assertEq(_held(Labels.COOLING_OFF), PRICE, "whole");

        vm.warp(MONDAY + 6 days);
        vm.prank(dora);
        vm.assertEq(subscriptions.refund(id), PRICE, "whole");
    }

    /// @dev Who comes for a week, leaves and comes again pays every week at its highest price.
    function test_Threat36_CoolingOffIsNoFreePass() public {
        PlanId careful = _careful();
        uint256 paid;
        for (uint256 week = 0; week < 26; week++) {
            uint256 id = _join(careful, dora);
            uint256 before = euro.balanceOf(dora);
            _warpToWeek(week + 1);
            vm.prank(dora);
            subscriptions.refund(id);
            paid += PRICE - (euro.balanceOf(dora) - before);
        }
        vm.assertEq(paid, 26 * 20_500_000, "26 times the retail price of a week");
        vm.assertLe(subscriptions.planOf(careful).seats, 1, "and no more than one seat");
    }

    /// @dev A pause that is asked for changes nothing of what a refund pays this week, nor does the pause itself later.
    function test_Threat24_PausedAtAnyWeekItIsWorthWhatItWas() public {
        PlanTerms memory terms = _terms();
        terms.longestPauseWeeks = 52;
        PlanId patient = _plan(terms);
        uint256 id = _join(patient, dora);
        PlanId[] memory plans = new PlanId[](1);
        plans[0] = patient;
        for (uint256 begun = 19; begun < 52; begun++) {
            uint256 start = vm.snapshotState();
            _warpToWeek(begun);
            uint256 value = subscriptions.refundableOf(id);
            vm.prank(dora);
            subscriptions.pause(id);
            for (uint256 weeks_ = 0; weeks_ < 40; weeks_ += 13) {
                _warpToWeek(begun + weeks_);
                subscriptions.release(patient, ALL);
                vm.assertEq(subscriptions.refundableOf(id), value, "the same");
                Escrow memory escrow = subscriptions.escrowOf(bar, plans);
                vm.assertEq(escrow.reserve, value, "and held back");
                vm.assertGe(escrow.allowance + escrow.topUp, value, "where it can be paid from");
            }
            vm.prank(dora);
            vm.assertEq(subscriptions.refund(id), value, "and paid");
            vm.revertToState(start);
        }
    }

    /// @dev Somebody who releases a long sleeping plan week after week, in one go, doesn't make the merchant pay for cover
    /// of weeks that are over.
    function test_Threat37_SmallStepsEndAsOneStepDoesWithPatronsToo() public {
        _stake(ada, 3_000 * EUR);
        _join(gym, dora);
        _warpToWeek(19);
        subscriptions.release(gym, ALL);
        _warpToWeek(40);
        uint256 before = vm.snapshotState();
        subscriptions.release(gym, ALL);
        bytes32 atOnce = _figures();
        vm.revertToState(before);
        for (uint256 i = 0; i < 21; i++) subscriptions.release(gym, 1);
        vm.assertEq(_figures(), atOnce, "the same in the end");
    }

    function testFuzz_Threat41_HalfOpenWeeksByAnyClock(uint256 offset, uint256 time) public {
        offset = bound(offset, 0, 7 days - 1);
        vm.warp(bound(time, 1_700_000_000, 4_000_000_000));
        Registration memory registration = _registration("By its own clock", IERC20(address(euro)));
        registration.weekOffset = uint24(offset);
        PlanTerms memory terms = _terms();
        vm.startPrank(owner);
        terms.merchant = registry.register(registration);
        vm.stopPrank();
        uint256 id = _join(_plan(terms), dora);

        uint256 starts = IERC5007(address(subscriptions)).startTime(id);
        uint256 ends = IERC5007(address(subscriptions)).endTime(id);
        vm.assertEq((starts - offset) % 7 days, 0, "when its week begins");
        vm.assertTrue(starts > block.timestamp && starts <= block.timestamp + 7 days, "the next one");
        vm.assertEq(ends + 1 - starts, 52 * 7 days, "52 whole weeks");
        _expectAt(id, starts - 1, Status.Starting, 0, 0);
        _expectAt(id, starts, Status.Active, 1, 0);
        _expectAt(id, starts + 18 * 7 days - 1, Status.Active, 18, 0);
        _expectAt(id, starts + 18 * 7 days, Status.Active, 19, 495_323_529);
        _expectAt(id, starts + 51 * 7 days - 1, Status.Active, 51, 12_500_000);
        _expectAt(id, starts + 51 * 7 days, Status.Active, 52, 0);
        _expectAt(id, ends, Status.Active, 52, 0);
        _expectAt(id, ends + 1, Status.Ended, 52, 0);
    }

    /// @dev What is bought in a week's last second begins in the next second; what is paused then, too.
    function test_Threat41_OneSecondApart() public {
        vm.warp(MONDAY + 7 days - 1);
        uint256 id = _join(gym, dora);
        vm.warp(MONDAY + 7 days);
        uint256 later = _join(gym, dora);
        vm.assertEq(subscriptions.subscriptionOf(id).firstWeek, FIRST_WEEK + 1, "this week");
        vm.assertEq(subscriptions.subscriptionOf(later).firstWeek, FIRST_WEEK + 2, "next week");
        vm.warp(MONDAY + 20 * 7 days - 1);
        vm.prank(dora);
        subscriptions.pause(id);
        vm.assertEq(uint256(subscriptions.statusOf(id)), uint256(Status.Active), "this second");
        vm.warp(MONDAY + 20 * 7 days);
        vm.assertEq(uint256(subscriptions.statusOf(id)), uint256(Status.Paused), "the next");
    }

    function _expectAt(uint256 id, uint256 time, Status status, uint256 begun, uint256 refundable) private {
        vm.warp(time);
        Subscription memory subscription = subscriptions.subscriptionOf(id);
        vm.assertEq(uint256(subscription.status), uint256(status), "status");
        vm.assertEq(subscription.weeksBegun, begun, "weeks begun");
        vm.assertEq(subscription.refundable, refundable, "refundable");
    }

    /// @dev All that a release may change.
    function _figures() private view returns (bytes32) {
        uint256 paid = euro.balanceOf(till);
        uint256 bounties = euro.balanceOf(address(this));
        return keccak256(abi.encode(_escrow(), paid, bounties, _position(ada), _held(Labels.PATRON_INCOME)));
    }

    function _measure(uint256 id) private returns (uint256 bought, uint256 refunded) {
        _fund(cleo, 2 * PRICE);
        vm.startPrank(cleo);
        subscriptions.buy(gym, cleo, TERMS);
        uint256 left = gasleft();
        subscriptions.buy(gym, cleo, TERMS);
        bought = left - gasleft();
        vm.stopPrank();
        _warpToWeek(20);
        vm.prank(dora);
        left = gasleft();
        subscriptions.refund(id);
        refunded = left - gasleft();
    }

    function _careful() private returns (PlanId) {
        PlanTerms memory terms = _terms();
        terms.coolingOffWeeks = 2;
        return _plan(terms);
    }
}
