// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPatronPool, Position} from "../../../contracts/interfaces/IPatronPool.sol";
import {OfferTerms} from "../../../contracts/interfaces/ISolidarityVouchers.sol";
import {OfferId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {HouseTest} from "../../support/HouseTest.sol";

contract PatronThreatsTest is HouseTest {
    // ─── 2: flash sequences ──────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Merchant, promoter and buyer are one person, who does anything in any order within one transaction. Whatever
    /// it is, that person doesn't gain, and the honest patron doesn't lose.
    function testFuzz_Threat2_AFlashSequenceNeverGainsFromStakers(uint256 seed) public {
        _stake(ben, 1_000 * EUR);
        uint256 earlier = _buy(dora, beer, (seed % 7) + 1, address(0));
        _warpToWeek(seed % 2);
        for (uint256 i = 0; i < 3; i++) _fund(_gang(i), 10_000 * EUR);
        uint256 before = _wealthOfGang();
        Position memory ben0 = _position(ben);

        for (uint256 i = 0; i < 14; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            _act(_gang(seed % 3), _gang((seed >> 8) % 3), seed >> 16);
            vm.assertLe(_wealthOfGang(), before, "the gang never has more than it brought");
        }
        Position memory ben1 = _position(ben);
        vm.assertEq(ben1.deposit, ben0.deposit, "the honest patron's stake is whole");
        vm.assertGe(ben1.income, ben0.income, "and its income only grows");
        vm.assertLe(ben1.locked, ben0.locked + 200 * EUR, "it carries no more than 20% of its stake for the week");
        vm.assertEq(vouchers.outstandingOf(earlier) > 0, true, "other people's vouchers are still owed");
    }

    function _act(address who, address link, uint256 seed) private {
        uint256 kind = seed % 8;
        uint256 amount = bound(seed >> 8, 1, 3_000 * EUR);
        uint256 held = tokens.balanceOf(who, (uint256(OfferId.unwrap(beer)) << 32) | patrons.poolOf(pool).week);
        vm.startPrank(who);
        // A refused action is an action that failed.
        if (kind < 2) try patrons.stake(pool, amount, who) {} catch {}
        else if (kind == 2) try patrons.unstake(pool, seed % 3 == 0 ? ALL : amount) {} catch {}
        else if (kind == 3) try patrons.promote(pool, amount / 4) {} catch {}
        else if (kind == 4) try patrons.claimIncome(pool) {} catch {}
        else if (kind == 5) try patrons.collect(pool, ALL) {} catch {}
        else if (kind == 6) try vouchers.buy(beer, (seed % 60) + 1, who, link) {} catch {}
        else if (held != 0) vouchers.redeem(beerIdNow(), (seed % held) + 1);
        vm.stopPrank();
    }

    function beerIdNow() public view returns (uint256) {
        return (uint256(OfferId.unwrap(beer)) << 32) | patrons.poolOf(pool).week;
    }

    /// @dev The till, a patron with a link, and a buyer.
    function _gang(uint256 i) private view returns (address) {
        return [till, mallory, emil][i];
    }

    function _wealthOfGang() private view returns (uint256 sum) {
        for (uint256 i = 0; i < 3; i++) {
            Position memory position = _position(_gang(i));
            sum += euro.balanceOf(_gang(i)) + position.deposit + position.income;
        }
    }

    // ─── 3: just-in-time stake ───────────────────────────────────────────────────────────────────────────────────────

    function test_Threat3_StakeSaleUnstake_StillCarriesItsPart() public {
        _stake(ada, 1_000 * EUR);
        _stake(mallory, 1_000 * EUR);
        uint256 id = _buy(dora, beer, 20, address(0));
        vm.prank(mallory);
        patrons.unstake(pool, ALL);

        _expectCarried(ada, 100 * EUR);
        _expectCarried(mallory, 100 * EUR);
        vm.assertEq(_position(mallory).deposit, 200 * EUR, "what carries can't leave");
        _warpToWeek(10);
        vm.prank(mallory);
        vm.assertEq(patrons.collect(pool, ALL), 100 * EUR, "only what was set aside beyond it");
        _expectCarried(mallory, 100 * EUR);

        _redeem(dora, id, 20);
        vm.prank(mallory);
        vm.assertEq(patrons.collect(pool, ALL), 100 * EUR, "until it has run off");
    }

    /// @dev Two patrons, any order of stakes, sales and exits: for both, cut and liability are in the proportion of the
    /// offer, 20 to 100. Nothing is redeemed, so what they carry is what they took a cut for.
    function testFuzz_Threat3_CutAndLiabilityAreInTheSameProportion(uint256 seed) public {
        address[2] memory two = [ada, ben];
        uint256 sales;
        for (uint256 i = 0; i < 24; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            address who = two[(seed >> 8) % 2];
            uint256 amount = bound(seed >> 16, 1, 2_000 * EUR);
            if (seed % 6 < 2) {
                _stake(who, amount);
            } else if (seed % 6 == 2) {
                vm.prank(who);
                try patrons.unstake(pool, amount) {} catch {}
            } else if (seed % 6 == 3) {
                vm.warp(block.timestamp + ((seed >> 32) % 9 days));
            } else {
                uint256 room = patrons.roomOf(pool);
                if (room == 0) continue;
                _sellAtDesk(bound(amount, 1, room));
                sales++;
            }
        }
        for (uint256 i = 0; i < 2; i++) {
            Position memory position = _position(two[i]);
            // Rounding: a unit of cut in each sale, and a unit or two in each week, five times for liability.
            vm.assertLe(position.income * 5, position.locked, "no more cut than liability");
            vm.assertLe(position.locked, position.income * 5 + 5 * sales + 40, "no more liability than cut");
        }
    }

    // ─── 13: leaving before a default ────────────────────────────────────────────────────────────────────────────────

    function test_Threat13_LeavingBeforeADefaultChangesNothingThatWasPromised() public {
        _stake(ada, 1_000 * EUR);
        _stake(ben, 3_000 * EUR);
        uint256 week = _sellAtDesk(400 * EUR);
        _warpToWeek(2);
        uint256 byAda = patrons.carriedBy(pool, ada, week);
        uint256 byBen = patrons.carriedBy(pool, ben, week);

        // In the block before, everybody takes what can be taken.
        vm.startPrank(ben);
        patrons.unstake(pool, ALL);
        patrons.collect(pool, ALL);
        vm.stopPrank();
        vm.assertEq(patrons.carriedBy(pool, ada, week), byAda, "who stays carries no more");
        vm.assertEq(patrons.carriedBy(pool, ben, week), byBen, "who leaves carries no less");

        desk.lose(pool, week, 400 * EUR, dora);
        vm.assertEq(euro.balanceOf(dora), 400 * EUR, "paid in full");
        vm.assertEq(_position(ada).lost, byAda, "each its part");
        vm.assertEq(_position(ben).lost, byBen, "each its part");
    }

    // ─── 20: a pool that lost all ────────────────────────────────────────────────────────────────────────────────────

    function test_Threat20_GivenAPoolThatLostAll_NewStakeIsNeitherDilutedNorTaken() public {
        pool = _open(bar, 5_000);
        _stake(ada, 1_000 * EUR);
        uint256[] memory sold = new uint256[](40);
        for (uint256 i = 0; i < sold.length; i++) {
            _warpToWeek(2 * i);
            sold[i] = patrons.roomOf(pool);
            if (sold[i] != 0) _sellAtDesk(sold[i]);
        }
        _warpToWeek(2 * sold.length);
        for (uint256 i = 0; i < sold.length; i++) {
            if (sold[i] != 0) desk.lose(pool, FIRST_WEEK + 2 * i, sold[i], dora);
        }
        vm.assertLe(_held(Labels.PATRON_STAKE), 100, "all but a ten millionth is lost");

        _stake(ben, 1);
        _stake(cleo, 1e12);
        euro.mint(address(vault), 77 * EUR);
        vm.assertEq(_position(ben).deposit, 1, "whole");
        vm.assertEq(_position(cleo).deposit, 1e12, "whole");
        _expectNear(_position(cleo).weight, 1e12, "and at work");
        vm.assertLe(_position(ada).deposit - _position(ada).lost, 100, "nothing comes back to who lost it");

        uint256 week = _sellAtDesk(1e11);
        _expectNear(patrons.carriedBy(pool, cleo, week), 1e11, "who came later carries the new sale");
        desk.release(pool, week, 1e11);
        _warpToWeek(2 * sold.length + 1);
        vm.startPrank(cleo);
        uint256 paid = patrons.unstake(pool, ALL);
        paid += patrons.collect(pool, ALL);
        vm.warp(block.timestamp + 7 days);
        paid += patrons.collect(pool, ALL);
        vm.stopPrank();
        _expectNear(paid, 1e12, "and leaves with all of it");
    }

    // ─── 29: promoters ───────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat29_GivenAPromoterWithOneUnit() public {
        _stake(ben, 1_000 * EUR);
        _stake(mallory, 10);
        _promote(mallory, 1);
        _buy(dora, beer, 20, mallory);

        vm.assertEq(euro.balanceOf(mallory), 0, "a unit of stake carries a unit and earns a fifth of one: nothing");
        vm.assertEq(_held(Labels.PATRON_INCOME), 40 * EUR, "the cut is the stakers'");
        vm.assertEq(patrons.linkBudgetOf(pool, mallory), 0, "and its unit is locked");
    }

    function test_Threat29_GivenAConsumerWhoPromotesItself() public {
        _stake(ben, 1_000 * EUR);
        uint256 snapshot = vm.snapshotState();
        _buy(dora, beer, 1, address(0));
        uint256 plain = euro.balanceOf(dora);
        vm.revertToState(snapshot);
        _buy(dora, beer, 1, dora);
        vm.assertEq(euro.balanceOf(dora), plain, "without a stake it is a plain purchase");
    }

    /// @dev With a stake it earns what any patron earns for carrying, and carries it.
    function test_Threat29_GivenAPatronWhoPromotesItself() public {
        _stake(ben, 1_000 * EUR);
        _stake(dora, 100 * EUR);
        _promote(dora, 5 * EUR);
        _buy(dora, beer, 1, dora);

        vm.assertEq(euro.balanceOf(dora), 1 * EUR, "a fifth of what it carries, as everybody");
        vm.assertGe(_position(dora).locked, 5 * EUR, "and it carries it");
    }

    // ─── 30: nobody there ────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat30_ASaleBeforeTheFirstStakeIsRefused() public {
        _fund(dora, BEER);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_AboveRoom.selector, BEER, 0));
        vm.prank(dora);
        vouchers.buy(beer, 1, dora, address(0));
    }

    function test_Threat30_GivenOneUnitOfStake() public {
        OfferId crumb = _publish(_termsOf(pool, 1));
        _stake(ada, 1);
        _fund(dora, 1);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_AboveRoom.selector, 1, 0));
        vm.prank(dora);
        vouchers.buy(crumb, 1, dora, address(0));

        _stake(ada, 4);
        vm.prank(dora);
        vouchers.buy(crumb, 1, dora, address(0));
        vm.assertEq(_position(ada).locked, 1, "five units carry one");
    }

    /// @dev All of a sale is carried by the promoter while nobody else is there.
    function test_Threat30_GivenNobodyButThePromoter() public {
        OfferTerms memory terms = _termsOf(pool, BEER);
        terms.promoterBps = 10_000;
        OfferId offer = _publish(terms);
        _stake(ada, 100 * EUR);
        _promote(ada, 80 * EUR);
        _warpToWeek(1);
        vm.assertEq(patrons.poolOf(pool).weight, 0, "nobody weighs");
        uint256 id = _buy(dora, offer, 8, ada);
        vm.assertEq(euro.balanceOf(ada), 16 * EUR, "all of the cut");
        vm.assertEq(_held(Labels.PATRON_INCOME), 0, "no income is lost");
        _redeem(dora, id, 8);
        vm.prank(ada);
        vm.assertEq(patrons.collect(pool, ALL), 100 * EUR, "all of it is free again");
    }

    // ─── 65: weeks own disjoint money ────────────────────────────────────────────────────────────────────────────────

    function test_Threat65_WhoWeighsAndLeavesCanStillCarry() public {
        _stake(ada, 100 * EUR);
        _stake(ben, 100 * EUR);
        vm.prank(ada);
        patrons.unstake(pool, ALL);
        _buy(dora, beer, 4, address(0));

        Position memory position = _position(ada);
        vm.assertEq(position.locked, 20 * EUR, "half of the sale");
        vm.assertEq(position.deposit, 20 * EUR, "and the money for it");
    }

    // ─── 66: the limit on speed ──────────────────────────────────────────────────────────────────────────────────────

    function test_Threat66_NoDoubleWeekAcrossMonday() public {
        _stake(ada, 1_000 * EUR);
        vm.warp(MONDAY + 7 days - 1);
        _buy(dora, beer, 20, address(0));
        vm.assertEq(patrons.roomOf(pool), 0, "Sunday 23:59:59: used up");
        vm.warp(MONDAY + 7 days);
        vm.assertEq(patrons.roomOf(pool), 0, "Monday 00:00:00: still");
        vm.warp(MONDAY + 7 days + 3.5 days);
        _expectNear(patrons.roomOf(pool), 60 * EUR, "half way: 20% of the 800 left, less half of last week's 200");
        vm.warp(MONDAY + 14 days - 1);
        _expectNear(patrons.roomOf(pool), 160 * EUR, "Sunday: nearly all");
        vm.warp(MONDAY + 14 days);
        vm.assertEq(patrons.roomOf(pool), 160 * EUR, "Monday: last week has sold nothing");
    }

    function test_Threat66_AFlashStakeMakesNoRoomThatItDoesNotCarry() public {
        _stake(ada, 1_000 * EUR);
        _stake(mallory, 9_000 * EUR);
        vm.assertEq(patrons.roomOf(pool), 2_000 * EUR, "it weighs at once, for the week has sold nothing");
        _buy(dora, beer, 200, address(0));
        vm.prank(mallory);
        patrons.unstake(pool, ALL);

        _expectCarried(ada, 200 * EUR);
        _expectCarried(mallory, 1_800 * EUR);
        Position memory position = _position(mallory);
        vm.assertEq(position.deposit, 1_800 * EUR, "its part is there and can't leave");
        vm.assertEq(position.free + position.payable_, 0, "not a unit of it");
        vm.assertEq(patrons.roomOf(pool), 0, "and no room is left");
    }

    function test_Threat66_AFlashStakeAfterASaleMakesNoRoom() public {
        _stake(ada, 1_000 * EUR);
        _buy(dora, beer, 1, address(0));
        _stake(mallory, 9_000 * EUR);
        vm.assertEq(patrons.roomOf(pool), 190 * EUR, "it joins on Monday");
        vm.prank(mallory);
        vm.assertEq(patrons.unstake(pool, ALL), 9_000 * EUR, "and may leave whole until then");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _expectCarried(address patron, uint256 amount) private view {
        vm.assertEq(patrons.carriedBy(pool, patron, FIRST_WEEK), amount, "carried");
    }

    function _expectNear(uint256 found, uint256 exact, string memory what) private pure {
        vm.assertLe(found, exact + 3, what);
        vm.assertGe(found + exact / 100_000 + 3, exact, what);
    }
}
