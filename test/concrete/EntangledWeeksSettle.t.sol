// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEntangledWeeks, WeekState as Week} from "../../contracts/interfaces/IEntangledWeeks.sol";
import {IPatronPool} from "../../contracts/interfaces/IPatronPool.sol";
import {PlanTerms} from "../../contracts/interfaces/ISubscriptions.sol";
import {HostileToken} from "../../contracts/mocks/HostileToken.sol";
import {Ids, MerchantId, PlanId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {WeeksTest} from "../support/WeeksTest.sol";

/// @title EntangledWeeksSettleTest
/// @notice What a merchant earned is paid out, what nobody used is forfeited, and a claim is paid from its own week. See
/// EntangledWeeks.tree.
contract EntangledWeeksSettleTest is WeeksTest {
    uint256 private year;

    function setUp() public override {
        super.setUp();
        year = _twins(membership, YEAR, emil);
    }

    // ─── settle: earned ──────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenAPartWasUsedItIsPaidAtOnce() public {
        _warpToWeek(5);
        uint256 pool5 = _stateOf(5).pool;
        _use(emil, _weekId(5), 3);
        uint256 earned = (pool5 * 3) / PARTS;
        uint256 before = euro.balanceOf(till);
        vm.expectEmit(address(entangledWeeks));
        emit IEntangledWeeks.WeekSettled(_weekId(5), earned, 0);
        vm.prank(mallory);
        (uint256 paid, uint256 forfeited) = _settle(5, 1);
        vm.assertEq(paid, earned, "in the middle of the week, by anyone");
        vm.assertEq(forfeited, 0, "the others may still be used");
        vm.assertEq(euro.balanceOf(till) - before, earned, "to the merchant");
        vm.assertEq(_waiting(), year - earned, "out of what waited");
        vm.assertEq(_stateOf(5).earned, 0, "nothing twice");
        vm.assertEq(_stateOf(5).pool, pool5 - earned, "what is left is the holders'");

        (paid, forfeited) = _settle(5, 1);
        vm.assertEq(paid + forfeited, 0, "nothing twice");
        _use(emil, _weekId(5), 4);
        (paid, ) = _settle(5, 1);
        vm.assertEq(paid, pool5 - earned, "and the rest");
        vm.assertEq(_stateOf(5).pool + _stateOf(5).parts, 0, "all of it");
    }

    function test_WhenManyWeeksAreSettledAtOnce() public {
        uint256 all;
        for (uint256 k = 1; k <= 20; k++) {
            _warpToWeek(k);
            all += _stateOf(k).pool;
            _use(emil, _weekId(k), PARTS);
        }
        uint256 before = euro.balanceOf(till);
        uint256 crumbs = _crumbsDueIn(20);
        // Weeks before the first and behind the running one are none.
        (uint256 paid, uint256 forfeited) = entangledWeeks.settle(gym, FIRST_WEEK - 30, 1_000);
        vm.assertEq(paid, all, "twenty weeks");
        vm.assertEq(euro.balanceOf(till) - before, all, "in one payment");
        vm.assertEq(forfeited, crumbs, "crumbs of all sixes that are over");
        (paid, forfeited) = entangledWeeks.settle(gym, 0, 0);
        vm.assertEq(paid + forfeited, 0, "no week, no money");
        (paid, forfeited) = entangledWeeks.settle(gym, FIRST_WEEK + 20, ALL);
        vm.assertEq(paid + forfeited, 0, "nothing twice, and what is ahead is nobody's yet");
        (paid, forfeited) = entangledWeeks.settle(gym, ALL, ALL);
        vm.assertEq(paid + forfeited, 0, "nor is there the last week of all");
    }

    /// @dev Patrons paid for the merchant: what it earns repays them first.
    function test_GivenADebtToPatrons() public {
        _stake(ada, 1_000 * EUR);
        vm.startPrank(address(desk));
        patrons.growCover(pool, 10 * EUR, 0);
        patrons.drawCover(pool, 10 * EUR, _account(Labels.ALLOWANCE));
        vm.stopPrank();
        uint256 stake = _held(Labels.PATRON_STAKE);
        _warpToWeek(5);
        _use(emil, _weekId(5), 2);
        uint256 earned = _stateOf(5).earned;
        uint256 before = euro.balanceOf(till);
        vm.expectEmit(address(patrons));
        emit IPatronPool.DebtRepaid(pool, address(entangledWeeks), earned);
        (uint256 paid, ) = _settle(5, 1);
        vm.assertEq(paid, earned, "all of it is settled");
        vm.assertEq(euro.balanceOf(till), before, "the merchant has nothing of it");
        vm.assertEq(_held(Labels.PATRON_STAKE) - stake, earned, "who paid has it back");
        vm.assertEq(patrons.coverOf(pool).debt, 10 * EUR - earned, "it owes less");

        _use(emil, _weekId(5), 5);
        (paid, ) = _settle(5, 1);
        vm.assertEq(patrons.coverOf(pool).debt, 0, "and nothing in the end");
        vm.assertEq(euro.balanceOf(till) - before, paid + earned - 10 * EUR, "the rest is the merchant's");
    }

    function test_GivenAMerchantWithoutPatronsWhosePayoutIsFrozen() public {
        HostileToken token = HostileToken(_create("HostileToken", ""));
        vm.prank(owner);
        MerchantId cafe = registry.register(_registration("Cafe", IERC20(address(token))));
        PlanTerms memory terms = _terms();
        terms.merchant = cafe;
        PlanId plan = _plan(terms);
        token.mint(cleo, 2_000 * EUR);
        vm.startPrank(cleo);
        token.approve(address(vault), ALL);
        uint256 id = subscriptions.buy(plan, cleo, TERMS);
        entangledWeeks.buy(id, YEAR, cleo);
        token.setFrozen(till, true);
        uint256 credit = vault.creditOf(token, till);
        _warpToWeek(3);
        entangledWeeks.redeem(Ids.weekToken(plan, OFFSET, FIRST_WEEK + 3), 7, false);
        vm.stopPrank();
        (uint256 paid, ) = entangledWeeks.settle(plan, FIRST_WEEK + 3, 1);
        vm.assertTrue(paid != 0, "something");
        vm.assertEq(vault.creditOf(token, till) - credit, paid, "waits for it");
        _warpToWeek(6);
        (, uint256 forfeited) = entangledWeeks.settle(plan, FIRST_WEEK + 4, 1);
        vm.assertTrue(forfeited != 0, "and holds up nobody");
        uint256 owed = vault.creditOf(token, till);
        token.setFrozen(till, false);
        vm.prank(till);
        vm.assertEq(vault.withdrawCredit(token, till), owed, "until it takes it");
    }

    // ─── settle: forfeited ───────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat41_ForfeitsBeginSevenDaysAfterTheWeek() public {
        // Week 5 is the last of a six, so their crumbs go with it.
        uint256 pool5 = _stateOf(5).pool + entangledWeeks.crumbsOf(gym, FIRST_WEEK + 5);
        uint256[3] memory tooEarly = [MONDAY + 6 * 7 days - 1, MONDAY + 6 * 7 days, MONDAY + 7 * 7 days - 1];
        for (uint256 i = 0; i < 3; i++) {
            vm.warp(tooEarly[i]);
            (uint256 early, uint256 none) = _settle(5, 1);
            vm.assertEq(early + none, 0, "not yet");
        }
        vm.warp(MONDAY + 7 * 7 days);
        vm.assertEq(_stateOf(5).sweepableAt, block.timestamp, "as it says");
        vm.expectEmit(address(entangledWeeks));
        emit IEntangledWeeks.WeekSettled(_weekId(5), 0, pool5);
        (uint256 paid, uint256 forfeited) = _settle(5, 1);
        vm.assertEq(paid, 0, "nobody came");
        vm.assertEq(forfeited, pool5, "its pool");
        vm.assertEq(_forfeits(), pool5, "to a label of its own");
        vm.assertEq(_waiting(), year - pool5, "out of what waited");
        vm.assertEq(euro.balanceOf(till), THIRD, "never to the merchant");
        Week memory week = _stateOf(5);
        vm.assertEq(week.pool + week.parts + week.earned, 0, "nothing is left");
        (paid, forfeited) = _settle(5, 1);
        vm.assertEq(paid + forfeited, 0, "nothing twice");
    }

    function test_WhenPartWasUsedAndTheRestIsForfeited() public {
        _warpToWeek(5);
        _use(emil, _weekId(5), 3);
        uint256 earned = _stateOf(5).earned;
        uint256 left = _stateOf(5).pool + entangledWeeks.crumbsOf(gym, FIRST_WEEK + 5);
        _warpToWeek(7);
        uint256 before = euro.balanceOf(till);
        vm.expectEmit(address(entangledWeeks));
        emit IEntangledWeeks.WeekSettled(_weekId(5), earned, left);
        (uint256 paid, uint256 forfeited) = _settle(5, 1);
        vm.assertEq(paid, earned, "3 of 7");
        vm.assertEq(forfeited, left, "exactly the rest");
        vm.assertEq(euro.balanceOf(till) - before, earned, "the merchant has what was used");
        vm.assertEq(_forfeits(), left, "and the label what wasn't");
    }

    /// @dev FIRST_WEEK is the first of a six: its last is week 5 of Dora's.
    function test_WhenTheLastOfSixWeeksIsForfeitedTheirCrumbsAreToo() public {
        vm.assertEq(FIRST_WEEK % 6, 0, "the clock of these tests");
        uint256 crumbs = entangledWeeks.crumbsOf(gym, FIRST_WEEK + 7);
        vm.assertTrue(crumbs != 0, "rounding up left something");
        vm.assertEq(crumbs, entangledWeeks.crumbsOf(gym, FIRST_WEEK + 11), "of six weeks together");
        _warpToWeek(12);
        (, uint256 forfeited) = _settle(6, 5);
        vm.assertEq(entangledWeeks.crumbsOf(gym, FIRST_WEEK + 6), crumbs, "not with the first five");
        _warpToWeek(13);
        uint256 last = _stateOf(11).pool;
        (, forfeited) = _settle(11, 1);
        vm.assertEq(forfeited, last + crumbs, "with the sixth");
        vm.assertEq(entangledWeeks.crumbsOf(gym, FIRST_WEEK + 6), 0, "and gone");
        (, forfeited) = _settle(6, 6);
        vm.assertEq(forfeited, 0, "nothing twice");
    }

    function test_GivenCrumbsOfAWeekThatNobodyBought() public {
        PlanTerms memory terms = _smallTerms();
        PlanId plan = _plan(terms);
        _fund(cleo, 1_000);
        vm.startPrank(cleo);
        uint256 id = subscriptions.buy(plan, cleo, TERMS);
        entangledWeeks.buy(id, _bit(1) | _bit(2), cleo);
        vm.stopPrank();
        uint256 crumbs = entangledWeeks.crumbsOf(plan, FIRST_WEEK + 1);
        vm.assertTrue(crumbs != 0, "some");
        _warpToWeek(7);
        (, uint256 forfeited) = entangledWeeks.settle(plan, FIRST_WEEK + 5, 1);
        vm.assertEq(forfeited, crumbs, "the last of the six takes them, though nobody bought it");
        (, uint256 rest) = entangledWeeks.settle(plan, FIRST_WEEK, 6);
        vm.assertEq(forfeited + rest, entangledWeeks.priceOf(id, _bit(1) | _bit(2)), "all that was paid, to the unit");
    }

    function test_GivenWeeksNobodyBought() public {
        PlanId plan = _plan(_terms());
        _warpToWeek(30);
        (uint256 paid, uint256 forfeited) = entangledWeeks.settle(plan, FIRST_WEEK, 30);
        vm.assertEq(paid + forfeited, 0, "nothing");
    }

    function test_AYearNobodyUsesIsForfeitedToTheUnit() public {
        _warpToWeek(60);
        (uint256 paid, uint256 forfeited) = _settle(0, 60);
        vm.assertEq(paid, 0, "the merchant has nothing of it");
        vm.assertEq(forfeited, year, "962.000025");
        vm.assertEq(_waiting(), 0, "nothing waits");
        vm.assertEq(_forfeits(), year, "all is there");
        vm.assertEq(euro.balanceOf(till), THIRD, "it didn't pay to close the door");
    }

    // ─── payOut ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenAClaimIsPaid() public {
        _warpToWeek(5);
        uint256 pool5 = _stateOf(5).pool;
        _use(emil, _weekId(5), 2);
        uint256 left = _stateOf(5).pool;
        uint256 amount = (left * 3) / 5;
        vm.expectEmit(address(entangledWeeks));
        emit IEntangledWeeks.WeekPaidOut(_weekId(5), emil, cleo, 3, amount);
        vm.prank(court);
        vm.assertEq(entangledWeeks.payOut(_weekId(5), emil, 3, cleo), amount, "of the week's own pool");
        vm.assertEq(euro.balanceOf(cleo), amount, "to whom the claim says");
        vm.assertEq(_partsOf(emil, 5), 2, "his parts are spent");
        vm.assertEq(_stateOf(5).earned, pool5 - left, "what was earned stays earned");

        _warpToWeek(6);
        vm.assertEq(_payOut(_weekId(5), emil, 2), left - amount, "also after its week, the last takes the rest");
        _warpToWeek(7);
        uint256 crumbs = entangledWeeks.crumbsOf(gym, FIRST_WEEK + 5);
        (uint256 paid, uint256 forfeited) = _settle(5, 1);
        vm.assertEq(paid, pool5 - left, "the merchant what was used");
        vm.assertEq(forfeited, crumbs, "and nothing but crumbs is forfeited");
    }

    function test_RevertWhen_AnybodyElsePaysOut() public {
        _warpToWeek(5);
        address[5] memory strangers = [mallory, owner, emil, address(subscriptions), address(market)];
        for (uint256 i = 0; i < 5; i++) {
            vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_NotAProduct.selector, strangers[i]));
            vm.prank(strangers[i]);
            entangledWeeks.payOut(_weekId(5), emil, 1, strangers[i]);
        }
    }

    function test_RevertWhen_AClaimIsForNothingOrForMoreThanHeld() public {
        _warpToWeek(5);
        vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_ZeroParts.selector));
        vm.prank(court);
        entangledWeeks.payOut(_weekId(5), emil, 0, emil);
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, emil, 7, 8, _weekId(5))
        );
        vm.prank(court);
        entangledWeeks.payOut(_weekId(5), emil, 8, emil);
    }

    /// @dev Until it is swept it is paid, however late; then nothing stands behind it.
    function test_WhenAClaimComesAfterItCouldBeForfeited() public {
        _warpToWeek(30);
        uint256 pool5 = _stateOf(5).pool;
        vm.assertEq(_payOut(_weekId(5), emil, PARTS), pool5, "nobody swept it yet");
        _settle(0, 30);
        vm.expectRevert(abi.encodeWithSelector(IEntangledWeeks.EntangledWeeks_Forfeited.selector, _weekId(6)));
        vm.prank(court);
        entangledWeeks.payOut(_weekId(6), emil, 1, emil);
        vm.assertEq(_partsOf(emil, 6), PARTS, "what was swept is worth nothing, and stays a keepsake");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Of the sixes that are over since a week on the Monday of Dora's week `k`.
    function _crumbsDueIn(uint256 k) private view returns (uint256 crumbs) {
        for (uint256 week = FIRST_WEEK + 5; week + 2 <= FIRST_WEEK + k; week += 6) {
            crumbs += entangledWeeks.crumbsOf(gym, week);
        }
    }
}
