// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEscrowVault} from "../../contracts/interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {CoverState, IPatronPool, PoolState, Position, WeekState} from "../../contracts/interfaces/IPatronPool.sol";
import {Ids, MerchantId, PoolId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {HouseTest} from "../support/HouseTest.sol";

contract PatronPoolTest is HouseTest {
    bytes private constant ZERO_AMOUNT = abi.encodeWithSelector(IPatronPool.PatronPool_ZeroAmount.selector);

    // ─── open ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_AStrangerOpens() public {
        bytes4 notOwner = IPatronPool.PatronPool_NotMerchantOwner.selector;
        vm.startPrank(mallory);
        vm.expectRevert(abi.encodeWithSelector(notOwner, mallory, owner));
        patrons.open(bar, 2_000);
        vm.expectRevert(abi.encodeWithSelector(notOwner, mallory, address(0)));
        patrons.open(MerchantId.wrap(99), 2_000);
        vm.stopPrank();
    }

    function test_RevertWhen_LambdaIsOutOfRange() public {
        bytes4 outOfRange = IPatronPool.PatronPool_LambdaOutOfRange.selector;
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(outOfRange, 499, 500, 5_000));
        patrons.open(bar, 499);
        vm.expectRevert(abi.encodeWithSelector(outOfRange, 5_001, 500, 5_000));
        patrons.open(bar, 5_001);
        patrons.open(bar, 500);
        patrons.open(bar, 5_000);
        vm.stopPrank();
    }

    function test_WhenAPoolIsOpened() public {
        PoolId expected = Ids.pool(IERC20(address(euro)), bar, 2);
        vm.expectEmit(address(patrons));
        emit IPatronPool.PoolOpened(expected, bar, 5_000);
        PoolId second = _open(bar, 5_000);

        vm.assertEq(PoolId.unwrap(second), PoolId.unwrap(expected), "its id");
        vm.assertEq(patrons.poolCountOf(bar), 2, "count");
        PoolState memory state = patrons.poolOf(second);
        vm.assertEq(state.week, FIRST_WEEK, "week");
        vm.assertEq(state.lambdaBps, 5_000, "lambda");
        vm.assertEq(state.weight + state.room + state.used + state.joining + state.leaving, 0, "empty");
    }

    function test_RevertGiven_EightPools() public {
        for (uint256 i = 2; i <= 8; i++) _open(bar, 2_000);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_TooManyPools.selector, 8));
        vm.prank(owner);
        patrons.open(bar, 2_000);
    }

    function test_RevertGiven_APoolThatWasNeverOpened() public {
        PoolId unknown = Ids.pool(IERC20(address(euro)), bar, 2);
        bytes memory reason = abi.encodeWithSelector(IPatronPool.PatronPool_UnknownPool.selector, unknown);
        vm.expectRevert(reason);
        patrons.stake(unknown, 1, ada);
        vm.expectRevert(reason);
        patrons.unstake(unknown, 1);
        vm.expectRevert(reason);
        patrons.collect(unknown, 1);
        vm.expectRevert(reason);
        patrons.restake(unknown, 1);
        vm.expectRevert(reason);
        patrons.claimIncome(unknown);
        vm.expectRevert(reason);
        patrons.promote(unknown, 1);
        vm.expectRevert(reason);
        patrons.demote(unknown, 1);
        vm.expectRevert(reason);
        patrons.poolOf(unknown);
        vm.expectRevert(reason);
        patrons.positionOf(unknown, ada);
        vm.expectRevert(reason);
        desk.sell(unknown, 1, 0, 0, address(0));
        vm.expectRevert(reason);
        desk.lose(unknown, FIRST_WEEK, 1, dora);
    }

    // ─── stake ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_NothingIsStakedOrForNobody() public {
        vm.expectRevert(ZERO_AMOUNT);
        patrons.stake(pool, 0, ada);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_ZeroAddress.selector));
        patrons.stake(pool, 1, address(0));
    }

    function test_RevertWhen_AStakeDoesNotFit() public {
        uint256 tooMuch = uint256(type(uint88).max) + 1;
        _fund(ada, tooMuch);
        vm.expectRevert(
            abi.encodeWithSelector(IPatronPool.PatronPool_AmountTooLarge.selector, tooMuch, type(uint88).max)
        );
        vm.prank(ada);
        patrons.stake(pool, tooMuch, ada);
    }

    function test_GivenAWeekWithoutSales_WhenStaking() public {
        vm.warp(MONDAY + 6 days);
        _fund(ada, 1_000 * EUR);
        vm.expectEmit(address(patrons));
        emit IPatronPool.Staked(pool, ada, 1_000 * EUR);
        vm.prank(ada);
        patrons.stake(pool, 1_000 * EUR, ada);

        Position memory position = _position(ada);
        vm.assertEq(position.deposit, 1_000 * EUR, "deposit");
        vm.assertEq(position.weight, 1_000 * EUR, "weighs at once");
        vm.assertEq(position.joining, 0, "nothing waits for Monday");
        vm.assertEq(position.payable_, 800 * EUR, "payable: all but 20%");
        vm.assertEq(patrons.roomOf(pool), 200 * EUR, "room: 20%");
        vm.assertEq(_held(Labels.PATRON_STAKE), 1_000 * EUR, "in the vault");
        vm.assertEq(euro.balanceOf(ada), 0, "paid");
    }

    function test_GivenAWeekWithSales_WhenStaking() public {
        _stake(ada, 1_000 * EUR);
        _buy(dora, beer, 1, address(0));
        _fund(ben, 500 * EUR);
        vm.expectEmit(address(patrons));
        emit IPatronPool.Staked(pool, ben, 500 * EUR);
        vm.prank(ben);
        patrons.stake(pool, 500 * EUR, ben);

        Position memory position = _position(ben);
        vm.assertEq(position.weight, 0, "doesn't weigh yet");
        vm.assertEq(position.joining, 500 * EUR, "joins on Monday");
        vm.assertEq(position.payable_, 500 * EUR, "can leave whole until then");
        vm.assertEq(patrons.roomOf(pool), 190 * EUR, "makes no room");
        vm.assertEq(patrons.poolOf(pool).joining, 500 * EUR, "the pool knows");

        _warpToWeek(1);
        position = _position(ben);
        _expectRoundedDown(position.weight, 500 * EUR, "weighs");
        vm.assertEq(position.joining, 0, "joined");
        _expectRoundedDown(patrons.poolOf(pool).weight, 1_490 * EUR, "beside what Ada has left");
    }

    function test_WhenSomebodyStakesForAnother() public {
        _fund(dora, 100 * EUR);
        vm.prank(dora);
        patrons.stake(pool, 100 * EUR, ada);

        vm.assertEq(_position(ada).deposit, 100 * EUR, "hers");
        vm.assertEq(_position(dora).deposit, 0, "not the payer's");
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_NotEnoughAtWork.selector, 1, 0));
        vm.prank(dora);
        patrons.unstake(pool, 1);
    }

    // ─── unstake ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertGiven_NoStake_WhenUnstaking() public {
        vm.startPrank(ada);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_NotEnoughAtWork.selector, 1, 0));
        patrons.unstake(pool, 1);
        vm.assertEq(patrons.unstake(pool, ALL), 0, "all of nothing");
        vm.stopPrank();
    }

    function test_RevertWhen_UnstakingMoreThanPayable() public {
        _stake(ada, 1_000 * EUR);
        vm.startPrank(ada);
        vm.expectRevert(
            abi.encodeWithSelector(IPatronPool.PatronPool_NotEnoughAtWork.selector, 800 * EUR + 1, 800 * EUR)
        );
        patrons.unstake(pool, 800 * EUR + 1);
        vm.expectRevert(ZERO_AMOUNT);
        patrons.unstake(pool, 0);
        vm.stopPrank();
    }

    function test_WhenUnstakingAll() public {
        _stake(ada, 1_000 * EUR);
        vm.expectEmit(address(patrons));
        emit IPatronPool.Unstaked(pool, ada, 800 * EUR);
        vm.prank(ada);
        vm.assertEq(patrons.unstake(pool, ALL), 800 * EUR, "at once");

        vm.assertEq(euro.balanceOf(ada), 800 * EUR, "paid");
        Position memory position = _position(ada);
        vm.assertEq(position.deposit, 200 * EUR, "the rest");
        vm.assertEq(position.weight, 200 * EUR, "is set aside");
        vm.assertEq(position.leaving, 200 * EUR, "until Monday");
        vm.assertEq(position.payable_ + position.free, 0, "and can't leave before");
        vm.assertEq(patrons.roomOf(pool), 200 * EUR, "so what was said to buyers holds");

        _buy(dora, beer, 20, address(0));
        vm.assertEq(_position(ada).locked, 200 * EUR, "it carries what is sold until then");
        _warpToWeek(1);
        vm.assertEq(patrons.poolOf(pool).weight, 0, "it weighs nothing any more");
        vm.assertEq(_position(ada).free, 0, "all of it carries");
    }

    function test_WhenUnstakingAPart() public {
        _stake(ada, 1_000 * EUR);
        vm.prank(ada);
        patrons.unstake(pool, 400 * EUR);

        Position memory position = _position(ada);
        vm.assertEq(position.deposit, 600 * EUR, "deposit");
        vm.assertEq(position.leaving, 100 * EUR, "20% of the 500 that stop weighing");
        vm.assertEq(position.payable_, 400 * EUR, "80% of the 500 that go on");
        _warpToWeek(1);
        vm.assertEq(_position(ada).weight, 500 * EUR, "weight");
        vm.assertEq(_position(ada).free, 100 * EUR, "free on Monday");
    }

    function test_GivenStakeThatJoinsOnMonday_WhenUnstaking() public {
        _stake(ada, 1_000 * EUR);
        _buy(dora, beer, 1, address(0));
        _stake(ada, 300 * EUR);
        vm.prank(ada);
        patrons.unstake(pool, 200 * EUR);

        Position memory position = _position(ada);
        vm.assertEq(position.joining, 100 * EUR, "from there first");
        vm.assertEq(position.leaving, 0, "nothing from work");
        vm.assertEq(patrons.poolOf(pool).joining, 100 * EUR, "the pool knows");

        vm.prank(ada);
        patrons.unstake(pool, 500 * EUR);
        position = _position(ada);
        vm.assertEq(position.joining, 0, "all of it");
        vm.assertEq(position.payable_, 400 * EUR, "then from work");
    }

    function test_GivenVouchersOutstanding_WhenUnstakingAll() public {
        _stake(ada, 1_000 * EUR);
        uint256 id = _buy(dora, beer, 20, address(0));
        vm.prank(ada);
        patrons.unstake(pool, ALL);
        _warpToWeek(1);

        vm.startPrank(ada);
        vm.assertEq(patrons.unstake(pool, ALL), 0, "nothing is at work");
        vm.assertEq(patrons.collect(pool, ALL), 0, "nothing is free");
        vm.stopPrank();

        _redeem(dora, id, 20);
        vm.prank(ada);
        vm.assertEq(patrons.collect(pool, ALL), 200 * EUR, "free as soon as it isn't owed");
        vm.assertEq(_held(Labels.PATRON_STAKE), 0, "all is out");
    }

    // ─── collect ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_GivenNothingFree_WhenCollecting() public {
        _stake(ada, 1_000 * EUR);
        vm.prank(ada);
        vm.assertEq(patrons.collect(pool, ALL), 0, "nothing");
        vm.assertEq(patrons.collect(pool, ALL), 0, "nor for a stranger");
    }

    function test_GivenVouchersRedeemed_WhenCollecting() public {
        _stake(ada, 1_000 * EUR);
        uint256 id = _buy(dora, beer, 10, address(0));
        vm.assertEq(_position(ada).locked, 100 * EUR, "locked");
        _redeem(dora, id, 4);
        vm.assertEq(_position(ada).locked, 60 * EUR, "less is locked");
        vm.assertEq(_position(ada).free, 40 * EUR, "the rest is free, in the same week");

        vm.expectEmit(address(patrons));
        emit IPatronPool.Collected(pool, ada, 40 * EUR);
        vm.prank(ada);
        vm.assertEq(patrons.collect(pool, ALL), 40 * EUR, "paid");
        vm.assertEq(_position(ada).deposit, 960 * EUR, "deposit");
        vm.assertEq(patrons.roomOf(pool), 100 * EUR, "what the week has used stays used");
    }

    function test_GivenAWeekThatDidNotUseWhatWasSetAside_WhenCollecting() public {
        _stake(ada, 1_000 * EUR);
        vm.prank(ada);
        patrons.unstake(pool, ALL);
        vm.warp(MONDAY + 7 days - 1);
        vm.prank(ada);
        vm.assertEq(patrons.collect(pool, ALL), 0, "not on Sunday");
        vm.warp(MONDAY + 7 days);
        vm.prank(ada);
        vm.assertEq(patrons.collect(pool, ALL), 200 * EUR, "on Monday");
    }

    function test_WhenCollectingLooksAtTooFewWeeks() public {
        _stake(ada, 1_000 * EUR);
        for (uint256 week = 0; week < 3; week++) {
            _warpToWeek(2 * week);
            _redeem(dora, _buy(dora, beer, 5, address(0)), 5);
        }
        _warpToWeek(9);
        vm.startPrank(ada);
        vm.assertEq(patrons.collect(pool, 0), 0, "no week");
        vm.assertEq(patrons.collect(pool, 1), 0, "the first of three");
        vm.assertEq(patrons.collect(pool, 1), 0, "the second");
        vm.assertEq(patrons.collect(pool, 1), 150 * EUR, "the third");
        vm.stopPrank();
    }

    // ─── restake ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_GivenNothingFree_WhenRestaking() public {
        _stake(ada, 1_000 * EUR);
        vm.prank(ada);
        vm.assertEq(patrons.restake(pool, ALL), 0, "nothing");
    }

    function test_GivenAWeekWithoutSales_WhenRestaking() public {
        _stake(ada, 1_000 * EUR);
        _redeem(dora, _buy(dora, beer, 10, address(0)), 10);
        _warpToWeek(1);
        vm.assertEq(_position(ada).weight, 900 * EUR, "free stake doesn't weigh");
        vm.expectEmit(address(patrons));
        emit IPatronPool.Restaked(pool, ada, 100 * EUR);
        vm.prank(ada);
        vm.assertEq(patrons.restake(pool, ALL), 100 * EUR, "put back to work");

        Position memory position = _position(ada);
        _expectRoundedDown(position.weight, 1_000 * EUR, "weighs at once");
        vm.assertEq(position.deposit, 1_000 * EUR, "no money moved");
        vm.assertEq(position.free, 0, "nothing is idle");
    }

    function test_GivenAWeekWithSales_WhenRestaking() public {
        _stake(ada, 1_000 * EUR);
        _redeem(dora, _buy(dora, beer, 10, address(0)), 10);
        vm.expectEmit(address(patrons));
        emit IPatronPool.Restaked(pool, ada, 100 * EUR);
        vm.prank(ada);
        patrons.restake(pool, ALL);

        vm.assertEq(_position(ada).joining, 100 * EUR, "joins on Monday");
        vm.assertEq(_position(ada).weight, 900 * EUR, "beside what is at work");
        _warpToWeek(1);
        _expectRoundedDown(_position(ada).weight, 1_000 * EUR, "weighs");
    }

    // ─── claimIncome ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertGiven_NoIncome() public {
        _stake(ada, 1_000 * EUR);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_NoIncome.selector, ada));
        vm.prank(ada);
        patrons.claimIncome(pool);
    }

    function test_GivenASale_WhenClaimingIncome() public {
        _stake(ada, 1_024 * EUR);
        _buy(dora, beer, 10, address(0));
        vm.assertEq(_position(ada).income, 20 * EUR, "20% of 100");
        vm.assertEq(_held(Labels.PATRON_INCOME), 20 * EUR, "in the vault");

        vm.startPrank(ada);
        uint256 snapshot = vm.snapshotState();
        vm.assertEq(patrons.claimIncome(pool), 20 * EUR, "paid");
        vm.revertToState(snapshot);
        vm.expectEmit(address(patrons));
        emit IPatronPool.IncomeTaken(pool, ada, 20 * EUR);
        patrons.claimIncome(pool);
        vm.assertEq(euro.balanceOf(ada), 20 * EUR, "hers");
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_NoIncome.selector, ada));
        patrons.claimIncome(pool);
        vm.stopPrank();
        vm.assertEq(_position(ada).deposit, 1_024 * EUR, "the stake stays");
    }

    function test_GivenAPatronWhoCameAfterTheSale_WhenClaimingIncome() public {
        _stake(ada, 1_024 * EUR);
        _buy(dora, beer, 10, address(0));
        _stake(ben, 1_024 * EUR);
        _warpToWeek(1);

        vm.assertEq(_position(ben).income, 0, "earns nothing from it");
        vm.assertEq(patrons.carriedBy(pool, ben, FIRST_WEEK), 0, "and carries none of it");
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_NoIncome.selector, ben));
        vm.prank(ben);
        patrons.claimIncome(pool);
    }

    // ─── promote, demote ─────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_PromotingNothingOrTooMuch() public {
        _stake(ada, 1_000 * EUR);
        vm.startPrank(ada);
        vm.expectRevert(ZERO_AMOUNT);
        patrons.promote(pool, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IPatronPool.PatronPool_NotEnoughAtWork.selector, 800 * EUR + 1, 800 * EUR)
        );
        patrons.promote(pool, 800 * EUR + 1);
        vm.stopPrank();
    }

    function test_WhenPromoting() public {
        _stake(ada, 1_000 * EUR);
        vm.expectEmit(address(patrons));
        emit IPatronPool.LinkBudgetChanged(pool, ada, int256(80 * EUR));
        _promote(ada, 80 * EUR);

        vm.assertEq(patrons.linkBudgetOf(pool, ada), 80 * EUR, "set aside");
        Position memory position = _position(ada);
        vm.assertEq(position.linkBudget, 80 * EUR, "set aside");
        vm.assertEq(position.deposit, 1_000 * EUR, "no money moved");
        vm.assertEq(position.leaving, 20 * EUR, "20% of the 100 that stop weighing");
        vm.assertEq(patrons.roomOf(pool), 200 * EUR, "the week keeps its room");
    }

    function test_GivenASaleThroughTheLink() public {
        _stake(ada, 1_000 * EUR);
        _stake(ben, 1_024 * EUR);
        _promote(ada, 80 * EUR);
        _buy(dora, beer, 10, ada);

        vm.assertEq(euro.balanceOf(ada), 10 * EUR, "half of the cut, at once");
        vm.assertEq(patrons.linkBudgetOf(pool, ada), 30 * EUR, "half of the price is carried by the link");
        WeekState memory week = patrons.weekOf(pool, FIRST_WEEK);
        vm.assertEq(week.promoted, 50 * EUR, "promoted");
        vm.assertEq(week.outstanding, 100 * EUR, "outstanding");
        vm.assertEq(patrons.poolOf(pool).used, 50 * EUR, "the week carries the rest");
        uint256 carried = patrons.carriedBy(pool, ada, FIRST_WEEK) + patrons.carriedBy(pool, ben, FIRST_WEEK);
        vm.assertGe(carried, 100 * EUR, "together they carry all");
        vm.assertLe(carried, 100 * EUR + 2, "and no more than rounding");
    }

    function test_RevertWhen_DemotingNothingOrTooMuch() public {
        _stake(ada, 1_000 * EUR);
        _promote(ada, 80 * EUR);
        vm.startPrank(ada);
        vm.expectRevert(ZERO_AMOUNT);
        patrons.demote(pool, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IPatronPool.PatronPool_NotEnoughLinkBudget.selector, 80 * EUR + 1, 80 * EUR)
        );
        patrons.demote(pool, 80 * EUR + 1);
        vm.stopPrank();
    }

    function test_WhenDemoting() public {
        _stake(ada, 1_000 * EUR);
        _promote(ada, 80 * EUR);
        vm.startPrank(ada);
        vm.expectEmit(address(patrons));
        emit IPatronPool.LinkBudgetChanged(pool, ada, -int256(50 * EUR));
        patrons.demote(pool, 50 * EUR);
        vm.assertEq(patrons.linkBudgetOf(pool, ada), 30 * EUR, "the rest");
        vm.assertEq(patrons.collect(pool, ALL), 50 * EUR, "free at once");
        vm.stopPrank();
    }

    // ─── bond ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_TheBondIsNothing() public {
        vm.expectRevert(ZERO_AMOUNT);
        patrons.postBond(bar, 0);
    }

    function test_RevertWhen_PostingABondForAnUnknownMerchant() public {
        MerchantId nobody = MerchantId.wrap(99);
        vm.prank(ada);
        vm.expectRevert(abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_UnknownMerchant.selector, nobody));
        patrons.postBond(nobody, 1);
    }

    function test_WhenABondIsPosted() public {
        _fund(dora, 100 * EUR);
        vm.expectEmit(address(patrons));
        emit IPatronPool.BondPosted(bar, dora, 100 * EUR);
        vm.prank(dora);
        patrons.postBond(bar, 100 * EUR);

        vm.assertEq(patrons.bondOf(bar), 100 * EUR, "bond");
        vm.assertEq(_held(Labels.BOND), 100 * EUR, "in the vault");
        vm.assertEq(patrons.roomOf(pool), 0, "it makes no room");
    }

    function test_RevertWhen_TheBondCannotBeWithdrawn() public {
        _postBond(100 * EUR);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_NotMerchantOwner.selector, till, owner));
        vm.prank(till);
        patrons.withdrawBond(bar, 1);

        vm.startPrank(owner);
        vm.expectRevert(ZERO_AMOUNT);
        patrons.withdrawBond(bar, 0);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEscrowVault.EscrowVault_Insufficient.selector,
                _account(Labels.BOND),
                100 * EUR,
                100 * EUR + 1
            )
        );
        patrons.withdrawBond(bar, 100 * EUR + 1);
        vm.stopPrank();
    }

    function test_RevertGiven_VouchersOutstanding_WhenWithdrawingTheBond() public {
        _postBond(100 * EUR);
        _stake(ada, 1_000 * EUR);
        _warpToWeek(3);
        _redeem(dora, _buy(dora, beer, 1, address(0)), 1);
        _warpToWeek(5);
        uint256 id = _buy(dora, beer, 2, address(0));
        _warpToWeek(9);

        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_StillOutstanding.selector, FIRST_WEEK + 5));
        vm.prank(owner);
        patrons.withdrawBond(bar, 1);
        _redeem(dora, id, 2);
        vm.prank(owner);
        patrons.withdrawBond(bar, 1);
    }

    function test_RevertGiven_VouchersOutstandingInAnotherPool_WhenWithdrawingTheBond() public {
        _postBond(100 * EUR);
        pool = _open(bar, 5_000);
        _stake(ada, 1_000 * EUR);
        _sellAtDesk(10 * EUR);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_StillOutstanding.selector, FIRST_WEEK));
        vm.prank(owner);
        patrons.withdrawBond(bar, 1);
    }

    function test_GivenNothingOutstanding_WhenWithdrawingTheBond() public {
        _postBond(100 * EUR);
        vm.expectEmit(address(patrons));
        emit IPatronPool.BondWithdrawn(bar, till, 60 * EUR);
        vm.prank(owner);
        patrons.withdrawBond(bar, 60 * EUR);

        vm.assertEq(euro.balanceOf(till), 60 * EUR, "to the payout address");
        vm.assertEq(patrons.bondOf(bar), 40 * EUR, "the rest");
    }

    // ─── products ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_AStrangerActsAsAProduct() public {
        _stake(ada, 1_000 * EUR);
        bytes memory notAProduct = abi.encodeWithSelector(IPatronPool.PatronPool_NotAProduct.selector, mallory);
        vm.startPrank(mallory);
        vm.expectRevert(notAProduct);
        patrons.carry(pool, 1, 0, 0, address(0), 1);
        vm.expectRevert(notAProduct);
        patrons.release(pool, FIRST_WEEK, 0);
        vm.expectRevert(notAProduct);
        patrons.lose(pool, FIRST_WEEK, 1, mallory);
        vm.expectRevert(notAProduct);
        patrons.growCover(pool, 1, 0);
        vm.expectRevert(notAProduct);
        patrons.freeCover(pool, 0);
        vm.expectRevert(notAProduct);
        patrons.drawCover(pool, 0, _account(Labels.ALLOWANCE));
        vm.expectRevert(notAProduct);
        patrons.repayDebt(pool, 0);
        vm.stopPrank();
    }

    function test_RevertWhen_ASaleIsAboveTheRoom() public {
        _stake(ada, 1_000 * EUR);
        _fund(address(this), 1_000 * EUR);
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_AboveRoom.selector, 200 * EUR + 1, 200 * EUR));
        desk.sell(pool, 200 * EUR + 1, 0, 0, address(0));

        desk.sell(pool, 150 * EUR, 0, 0, address(0));
        vm.expectRevert(abi.encodeWithSelector(IPatronPool.PatronPool_AboveRoom.selector, 50 * EUR + 1, 50 * EUR));
        desk.sell(pool, 50 * EUR + 1, 0, 0, address(0));
    }

    function test_WhenASaleIsExactlyTheRoom() public {
        _stake(ada, 1_000 * EUR);
        _fund(address(this), 200 * EUR);
        vm.expectEmit(address(patrons));
        emit IPatronPool.Carried(pool, mallory, 200 * EUR, 0);
        (uint256 week, uint256 promoterCut) = desk.sell(pool, 200 * EUR, 40 * EUR, 5_000, mallory);

        vm.assertEq(week, FIRST_WEEK, "week");
        vm.assertEq(promoterCut, 0, "a stranger's link sells all the same and earns nothing");
        vm.assertEq(patrons.roomOf(pool), 0, "no room left");
        vm.assertEq(_position(ada).locked, 200 * EUR, "locked");
    }

    function test_WhenAProductReleases() public {
        _stake(ada, 1_000 * EUR);
        uint256 week = _sellAtDesk(100 * EUR);
        vm.expectEmit(address(patrons));
        emit IPatronPool.Released(pool, week, 30 * EUR);
        desk.release(pool, week, 30 * EUR);

        vm.assertEq(patrons.weekOf(pool, week).outstanding, 70 * EUR, "outstanding");
        vm.assertEq(_position(ada).locked, 70 * EUR, "locked");
        vm.assertEq(_position(ada).free, 30 * EUR, "free");
    }

    function test_RevertWhen_ALossComesTooEarly() public {
        _stake(ada, 1_000 * EUR);
        uint256 week = _sellAtDesk(100 * EUR);
        bytes memory tooEarly = abi.encodeWithSelector(
            IPatronPool.PatronPool_NotYetCallable.selector,
            week,
            FIRST_WEEK + 2
        );
        vm.expectRevert(tooEarly);
        desk.lose(pool, week, 1, dora);
        vm.warp(MONDAY + 14 days - 1);
        vm.expectRevert(tooEarly);
        desk.lose(pool, week, 1, dora);

        vm.warp(MONDAY + 14 days);
        desk.lose(pool, week, 1, dora);
        vm.assertEq(euro.balanceOf(dora), 1, "paid");
    }

    function test_GivenABondThatSuffices_WhenLosing() public {
        _postBond(100 * EUR);
        _stake(ada, 1_000 * EUR);
        uint256 week = _sellAtDesk(100 * EUR);
        _warpToWeek(2);
        vm.expectEmit(address(patrons));
        emit IPatronPool.Lost(pool, week, 40 * EUR, 40 * EUR);
        vm.assertEq(desk.lose(pool, week, 40 * EUR, dora), 40 * EUR, "all of it from the bond");

        vm.assertEq(euro.balanceOf(dora), 40 * EUR, "paid");
        vm.assertEq(patrons.bondOf(bar), 60 * EUR, "bond");
        Position memory position = _position(ada);
        vm.assertEq(position.lost, 0, "patrons lose nothing");
        vm.assertEq(position.locked, 60 * EUR, "and carry less");
        vm.assertEq(position.deposit, 1_000 * EUR, "deposit");
    }

    function test_GivenABondThatDoesNotSuffice_WhenLosing() public {
        _postBond(30 * EUR);
        _stake(ada, 1_000 * EUR);
        uint256 week = _sellAtDesk(100 * EUR);
        _warpToWeek(2);
        vm.assertEq(desk.lose(pool, week, 40 * EUR, dora), 30 * EUR, "the bond first");

        vm.assertEq(euro.balanceOf(dora), 40 * EUR, "paid in full");
        vm.assertEq(patrons.bondOf(bar), 0, "bond");
        vm.assertEq(_position(ada).lost, 10 * EUR, "then who carries");
        vm.assertEq(_position(ada).locked, 60 * EUR, "locked");
        WeekState memory state = patrons.weekOf(pool, week);
        vm.assertEq(state.lost, 10 * EUR, "lost");
        vm.assertEq(state.outstanding, 60 * EUR, "outstanding");
    }

    function test_GivenNoBond_WhenLosing() public {
        _stake(ada, 3_000 * EUR);
        _stake(ben, 1_000 * EUR);
        uint256 week = _sellAtDesk(100 * EUR);
        _stake(cleo, 5_000 * EUR);
        _warpToWeek(2);
        vm.expectEmit(address(patrons));
        emit IPatronPool.Lost(pool, week, 40 * EUR, 0);
        desk.lose(pool, week, 40 * EUR, dora);

        vm.assertEq(_position(ada).lost, 30 * EUR, "three quarters");
        vm.assertEq(_position(ben).lost, 10 * EUR, "one quarter");
        vm.assertEq(_position(cleo).lost, 0, "who came later carries none of it");
        vm.assertEq(_held(Labels.PATRON_STAKE), 8_960 * EUR, "in the vault");
    }

    // ─── cover ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_GivenNoOpenPool_WhenGrowingCover() public {
        PoolId unknown = Ids.pool(IERC20(address(euro)), bar, 2);
        _expectCover(unknown, 0, 0, 0);
        vm.prank(address(desk));
        (uint256 grown, uint256 fee) = patrons.growCover(unknown, 1, 0);
        vm.assertEq(grown + fee, 0, "no patrons, no cover, and no error");
    }

    function test_WhenCoverGrowsWithinTheRoom() public {
        _stake(ada, 3_000 * EUR);
        _stake(ben, 1_000 * EUR);
        _expectCover(pool, 0, 0, 800 * EUR);
        vm.expectEmit(address(patrons));
        emit IPatronPool.CoverGrown(pool, 100 * EUR, 5 * EUR);
        _growCover(100 * EUR, 100 * EUR);

        _expectCover(pool, 100 * EUR, 0, 700 * EUR);
        vm.assertEq(_position(ada).locked, 75 * EUR, "three quarters");
        vm.assertEq(_position(ben).locked, 25 * EUR, "one quarter");
        _expectRoundedDown(_position(ben).income, (5 * EUR) / 4, "and of the fee");
        vm.assertEq(patrons.carriedBy(pool, ben, FIRST_WEEK), 25 * EUR, "in this week");
        vm.assertEq(patrons.roomOf(pool), 700 * EUR, "sales share the room");
    }

    function test_WhenCoverWouldGrowBeyondTheRoom() public {
        _stake(ada, 1_000 * EUR);
        _growCover(500 * EUR, 200 * EUR);
        _expectCover(pool, 200 * EUR, 0, 0);

        vm.prank(address(desk));
        (uint256 grown, uint256 fee) = patrons.growCover(pool, 1, 500);
        vm.assertEq(grown + fee, 0, "nothing where there is no room");
    }

    function test_WhenCoverIsFreed() public {
        _stake(ada, 1_000 * EUR);
        _growCover(100 * EUR, 100 * EUR);
        vm.startPrank(address(desk));
        vm.expectRevert(
            abi.encodeWithSelector(IPatronPool.PatronPool_NotEnoughCover.selector, 100 * EUR + 1, 100 * EUR)
        );
        patrons.freeCover(pool, 100 * EUR + 1);
        vm.expectEmit(address(patrons));
        emit IPatronPool.CoverFreed(pool, 40 * EUR);
        patrons.freeCover(pool, 40 * EUR);
        vm.stopPrank();

        _expectCover(pool, 60 * EUR, 0, 100 * EUR);
        vm.assertEq(_position(ada).locked, 60 * EUR, "less is locked");
        vm.assertEq(_position(ada).free, 40 * EUR, "the rest is free");
    }

    function test_WhenCoverIsDrawn() public {
        _stake(ada, 3_000 * EUR);
        _stake(ben, 1_000 * EUR);
        _growCover(100 * EUR, 100 * EUR);
        vm.startPrank(address(desk));
        vm.expectRevert(
            abi.encodeWithSelector(IPatronPool.PatronPool_NotEnoughCover.selector, 100 * EUR + 1, 100 * EUR)
        );
        patrons.drawCover(pool, 100 * EUR + 1, _account(Labels.ALLOWANCE));
        vm.expectEmit(address(patrons));
        emit IPatronPool.CoverDrawn(pool, 50 * EUR);
        patrons.drawCover(pool, 50 * EUR, _account(Labels.ALLOWANCE));
        vm.stopPrank();

        // Nothing grows while anything is owed.
        _expectCover(pool, 50 * EUR, 50 * EUR, 0);
        vm.assertEq(_held(Labels.ALLOWANCE), 50 * EUR, "into the account");
        vm.assertEq(_held(Labels.PATRON_STAKE), 3_950 * EUR, "from the stake");
        vm.assertEq(_position(ada).lost, (75 * EUR) / 2, "three quarters");
        vm.assertEq(_position(ben).lost, (25 * EUR) / 2, "one quarter");
        (uint256 inUse, uint256 lost) = patrons.coverOfWeek(pool, FIRST_WEEK);
        vm.assertEq(inUse, 50 * EUR, "still locked");
        vm.assertEq(lost, 50 * EUR, "and lost");
        _growCover(1, 0);
    }

    function test_WhenADebtIsRepaid() public {
        _stake(ada, 1_000 * EUR);
        _growCover(100 * EUR, 100 * EUR);
        vm.startPrank(address(desk));
        patrons.drawCover(pool, 40 * EUR, _account(Labels.ALLOWANCE));
        vm.expectEmit(address(patrons));
        emit IPatronPool.DebtRepaid(pool, address(desk), 30 * EUR);
        vm.assertEq(patrons.repayDebt(pool, 30 * EUR), 30 * EUR, "all that is offered");
        _expectCover(pool, 60 * EUR, 10 * EUR, 0);
        vm.assertEq(patrons.repayDebt(pool, 10 * EUR + 1), 10 * EUR, "no more than is owed");
        vm.assertEq(patrons.repayDebt(pool, 1), 0, "nothing is owed");
        vm.stopPrank();

        _expectCover(pool, 60 * EUR, 0, 100 * EUR);
        vm.assertEq(_position(ada).lost, 0, "nothing is lost");
        vm.assertEq(_position(ada).deposit, 1_000 * EUR, "deposit");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Stake that joins at an index below one may weigh a unit less.
    function _expectRoundedDown(uint256 found, uint256 exact, string memory what) private pure {
        vm.assertLe(found, exact, what);
        vm.assertGe(found + 1, exact, what);
    }

    /// @dev As a product does, at a fee of 5%.
    function _growCover(uint256 most, uint256 expected) private {
        vm.prank(address(desk));
        (uint256 grown, uint256 fee) = patrons.growCover(pool, most, 500);
        vm.assertEq(grown, expected, "grown");
        vm.assertEq(fee, expected / 20, "fee");
    }

    function _expectCover(PoolId of_, uint256 inUse, uint256 debt, uint256 room) private view {
        CoverState memory state = patrons.coverOf(of_);
        vm.assertEq(state.inUse, inUse, "cover in use");
        vm.assertEq(state.debt, debt, "debt");
        vm.assertEq(state.room, room, "room for cover");
    }

    function _postBond(uint256 amount) private {
        _fund(owner, amount);
        vm.prank(owner);
        patrons.postBond(bar, amount);
    }
}
