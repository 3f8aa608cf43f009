// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IEntangledWeeks} from "../../../contracts/interfaces/IEntangledWeeks.sol";
import {IEscrowVault} from "../../../contracts/interfaces/IEscrowVault.sol";
import {IStamps} from "../../../contracts/interfaces/IStamps.sol";
import {
    ISubscriptionsDeals,
    ISubscriptionsMembers,
    ISubscriptionsViews,
    PlanTerms
} from "../../../contracts/interfaces/ISubscriptions.sol";
import {HostileToken} from "../../../contracts/mocks/HostileToken.sol";
import {Intruder} from "../../../contracts/mocks/Intruder.sol";
import {AccountId, Ids, MerchantId, PlanId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {WeeksTest} from "../../support/WeeksTest.sol";

/// @title WeeksReentrancyTest
/// @notice Threats 10 and 11 of week tokens. The intruder is a member of a club whose money calls it back (ERC-777), holds
/// weeks of it, and is called whenever it gets more of them. From within every hook it tries everything else, or reads.
contract WeeksReentrancyTest is WeeksTest {
    struct Move {
        string name;
        address target;
        bytes data;
        bool movesMoney;
    }

    uint256 private constant NOW = 3;

    HostileToken private token;
    Intruder private intruder;
    MerchantId private club;
    PlanId private plan;
    uint256 private mine;
    uint256 private cleos;
    Move[] private moves;

    function setUp() public override {
        super.setUp();
        token = HostileToken(_create("HostileToken", ""));
        intruder = Intruder(_create("Intruder", ""));
        address me = address(intruder);
        vm.startPrank(owner);
        club = registry.register(_registration("Club", IERC20(address(token))));
        registry.setOperator(club, staff, true);
        registry.setPayout(club, me);
        vm.stopPrank();
        PlanTerms memory terms = _terms();
        terms.merchant = club;
        plan = _plan(terms);
        token.mint(me, 10_000 * EUR);
        token.mint(cleo, 10_000 * EUR);
        vm.startPrank(cleo);
        token.approve(address(vault), ALL);
        cleos = subscriptions.buy(plan, cleo, TERMS);
        entangledWeeks.buy(cleos, (1 << 20) - 1, cleo);
        vm.stopPrank();
        _run(address(token), abi.encodeCall(IERC20.approve, (address(vault), ALL)));
        mine = abi.decode(
            _run(address(subscriptions), abi.encodeCall(ISubscriptionsMembers.buy, (plan, me, TERMS))),
            (uint256)
        );
        _run(address(entangledWeeks), _buying((1 << 9) | 7));
        _warpToWeek(NOW);
        _run(address(entangledWeeks), abi.encodeCall(IEntangledWeeks.redeem, (_clubWeek(NOW), 2, false)));
        _listMoves(me);
        token.setHooked(me, true);
    }

    // ─── 10: whoever is called back ──────────────────────────────────────────────────────────────────────────────────

    function test_EachMoveWorksOnItsOwn() public {
        for (uint256 i = 0; i < moves.length; i++) {
            uint256 snapshot = vm.snapshotState();
            _run(moves[i].target, moves[i].data);
            _expectWholeBooks(moves[i].name);
            vm.revertToState(snapshot);
        }
    }

    /// @dev As who pays for weeks: the vault's guard stops what moves money.
    function test_Threat10_FromWithinThePaymentForWeeks() public {
        for (uint256 inner = 0; inner < moves.length; inner++) {
            uint256 snapshot = vm.snapshotState();
            intruder.plan(moves[inner].target, moves[inner].data);
            uint256 calls = intruder.calls();
            _run(address(entangledWeeks), _buying(1 << 11));
            vm.assertTrue(intruder.calls() > calls, "called back");
            if (moves[inner].movesMoney) {
                vm.assertEq(
                    bytes32(bytes4(intruder.attempts()[0].answer)),
                    bytes32(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector),
                    string.concat("the guard stops ", moves[inner].name)
                );
            }
            _expectWholeBooks(moves[inner].name);
            vm.revertToState(snapshot);
        }
    }

    /// @dev As who is paid what weeks earned: bounded gas, and the guard.
    function test_Threat10_FromWithinTheMerchantsPayout() public {
        for (uint256 inner = 0; inner < moves.length; inner++) {
            uint256 snapshot = vm.snapshotState();
            intruder.plan(moves[inner].target, moves[inner].data);
            uint256 earned = entangledWeeks.weekOf(_clubWeek(NOW)).earned;
            vm.assertTrue(earned != 0, "there is something to pay");
            (uint256 paid, ) = entangledWeeks.settle(plan, FIRST_WEEK + NOW, 1);
            vm.assertEq(paid, earned, "paid once");
            if (moves[inner].movesMoney) vm.assertTrue(!intruder.attempts()[0].done, moves[inner].name);
            _expectWholeBooks(moves[inner].name);
            vm.revertToState(snapshot);
        }
    }

    /// @dev As a receiver, of a purchase, a transfer and a batch: it is called last, when all is written and paid.
    function test_Threat10_FromWithinAReceiver() public {
        token.setHooked(address(intruder), false);
        for (uint256 way = 0; way < 3; way++) {
            for (uint256 inner = 0; inner < moves.length; inner++) {
                uint256 snapshot = vm.snapshotState();
                intruder.plan(moves[inner].target, moves[inner].data);
                _receive(way);
                vm.assertTrue(intruder.attempts()[0].done, moves[inner].name);
                _expectWholeBooks(moves[inner].name);
                vm.revertToState(snapshot);
            }
        }
    }

    /// @dev What it is given it may use or give on at once, and only once.
    function test_Threat10_UsingWithinTheTransfer() public {
        uint256 id = _clubWeek(NOW);
        uint256 has = weekTokens.balanceOf(address(intruder), id);
        intruder.plan(address(entangledWeeks), abi.encodeCall(IEntangledWeeks.redeem, (id, has + 3, true)));
        intruder.plan(address(entangledWeeks), abi.encodeCall(IEntangledWeeks.redeem, (id, 1, true)));
        vm.prank(cleo);
        weekTokens.safeTransferFrom(cleo, address(intruder), id, 3, "");
        Intruder.Attempt[] memory attempts = intruder.attempts();
        vm.assertTrue(attempts[0].done && !attempts[1].done, "all of it, and no more");
        vm.assertEq(weekTokens.balanceOf(address(intruder), id), 0, "used");
        vm.assertEq(weekTokens.balanceOf(cleo, id), 4, "hers are whole");
        _expectWholeBooks("used within the transfer");
    }

    // ─── 11: whoever only reads ──────────────────────────────────────────────────────────────────────────────────────

    function test_Threat11_WhatIsReadWithinAHookIsTrueAfterwards() public {
        Move[6] memory views = _views();
        for (uint256 i = 0; i < 30; i++) {
            // A push leaves it too little gas to write down a long answer.
            if (i / 6 == 4 && (i % 6 < 2 || i % 6 == 5)) continue;
            uint256 snapshot = vm.snapshotState();
            Move memory look = views[i % 6];
            intruder.plan(look.target, look.data);
            uint256 way = i / 6;
            if (way == 3) _run(address(entangledWeeks), _buying(1 << 11));
            else if (way == 4) entangledWeeks.settle(plan, FIRST_WEEK + NOW, 1);
            else _receive(way);
            Intruder.Attempt memory attempt = intruder.attempts()[0];
            (, bytes memory after_) = look.target.staticcall(look.data);
            vm.assertTrue(attempt.done, string.concat("read: ", look.name));
            vm.assertEq(attempt.answer, after_, look.name);
            vm.revertToState(snapshot);
        }
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _listMoves(address me) private {
        address weeks_ = address(entangledWeeks);
        address members = address(subscriptions);
        _list("buyWeeks", weeks_, _buying(1 << 12), true);
        _list("settle", weeks_, abi.encodeCall(IEntangledWeeks.settle, (plan, FIRST_WEEK, 5)), true);
        _list("join", members, abi.encodeCall(ISubscriptionsMembers.buy, (plan, me, TERMS)), true);
        _list("use", weeks_, abi.encodeCall(IEntangledWeeks.redeem, (_clubWeek(NOW), 1, true)), false);
        bytes memory give = abi.encodeCall(IERC1155.safeTransferFrom, (me, emil, _clubWeek(NOW), 1, ""));
        _list("give", weeks_, give, false);
        (uint256[] memory ids, uint256[] memory parts) = _batch(10, 3);
        give = abi.encodeCall(IERC1155.safeBatchTransferFrom, (me, emil, ids, parts, ""));
        _list("giveMany", weeks_, give, false);
        give = abi.encodeCall(IERC1155.safeTransferFrom, (me, me, _clubWeek(10), 7, ""));
        _list("giveItself", weeks_, give, false);
        _list("keep", address(stamps), abi.encodeCall(IStamps.keep, (mine)), false);
        _list("release", members, abi.encodeCall(ISubscriptionsDeals.release, (plan, 1)), false);
    }

    function _views() private view returns (Move[6] memory views) {
        address weeks_ = address(entangledWeeks);
        AccountId account = Ids.account(IERC20(address(token)), club, Labels.WEEKS);
        PlanId[] memory plans = new PlanId[](1);
        plans[0] = plan;
        views[0] = Move("weekOf", weeks_, abi.encodeCall(IEntangledWeeks.weekOf, (_clubWeek(12))), false);
        views[1] = Move("weekOf", weeks_, abi.encodeCall(IEntangledWeeks.weekOf, (_clubWeek(NOW))), false);
        views[2] = Move("crumbsOf", weeks_, abi.encodeCall(IEntangledWeeks.crumbsOf, (plan, FIRST_WEEK + 12)), false);
        bytes memory fair = abi.encodeCall(IEntangledWeeks.fairPriceOf, (_clubWeek(12), block.timestamp));
        views[3] = Move("fairPriceOf", weeks_, fair, false);
        views[4] = Move("vault", address(vault), abi.encodeCall(IEscrowVault.balanceOf, (account)), false);
        bytes memory escrow = abi.encodeCall(ISubscriptionsViews.escrowOf, (club, plans));
        views[5] = Move("escrowOf", address(subscriptions), escrow, false);
    }

    /// @dev The intruder gets weeks: bought for it, given, or given several.
    function _receive(uint256 way) private {
        vm.startPrank(cleo);
        if (way == 0) {
            token.approve(address(vault), ALL);
            entangledWeeks.buy(mine, 1 << 11, address(intruder));
        } else if (way == 1) {
            weekTokens.safeTransferFrom(cleo, address(intruder), _clubWeek(10), 2, "");
        } else {
            (uint256[] memory ids, uint256[] memory parts) = _batch(10, 12);
            weekTokens.safeBatchTransferFrom(cleo, address(intruder), ids, parts, "");
        }
        vm.stopPrank();
    }

    function _batch(uint256 k, uint256 other) private view returns (uint256[] memory ids, uint256[] memory parts) {
        (ids, parts) = (new uint256[](2), new uint256[](2));
        (ids[0], ids[1], parts[0], parts[1]) = (_clubWeek(k), _clubWeek(other), 2, 1);
    }

    function _buying(uint256 weekBits) private view returns (bytes memory) {
        return abi.encodeCall(IEntangledWeeks.buy, (mine, weekBits, address(intruder)));
    }

    function _list(string memory name, address target, bytes memory data, bool movesMoney) private {
        moves.push(Move(name, target, data, movesMoney));
    }

    function _run(address target, bytes memory data) private returns (bytes memory) {
        return intruder.run(target, data);
    }

    function _clubWeek(uint256 k) private view returns (uint256) {
        return Ids.weekToken(plan, OFFSET, FIRST_WEEK + k);
    }

    function _expectWholeBooks(string memory name) private view {
        uint256 pools;
        for (uint256 k = 1; k <= 20; k++) {
            uint256 id = _clubWeek(k);
            uint256 held = weekTokens.balanceOf(address(intruder), id);
            held += weekTokens.balanceOf(cleo, id) + weekTokens.balanceOf(emil, id);
            uint256 parts = entangledWeeks.weekOf(id).parts;
            // Of what was swept the tokens are left, worth nothing.
            bool swept = parts == 0 && block.timestamp >= entangledWeeks.weekOf(id).sweepableAt;
            if (!swept) vm.assertEq(parts, held, string.concat("parts are held: ", name));
            pools += entangledWeeks.weekOf(id).pool + entangledWeeks.weekOf(id).earned;
        }
        for (uint256 week = FIRST_WEEK; week <= FIRST_WEEK + 20; week += 6) {
            pools += entangledWeeks.crumbsOf(plan, week);
        }
        IERC20 currency = IERC20(address(token));
        vm.assertEq(
            vault.balanceOf(Ids.account(currency, club, Labels.WEEKS)),
            pools,
            string.concat("what waits is somebody's: ", name)
        );
        uint256 owed = pools + vault.creditOf(currency, address(intruder));
        for (uint8 label = Labels.ALLOWANCE; label <= Labels.FORFEITS; label++) {
            owed += vault.balanceOf(Ids.account(currency, club, label));
        }
        vm.assertEq(owed, token.balanceOf(address(vault)), string.concat("books are whole: ", name));
    }
}
