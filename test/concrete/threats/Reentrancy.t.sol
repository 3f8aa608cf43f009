// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Acceptance, IAltShares} from "../../../contracts/interfaces/IAltShares.sol";
import {IEscrowVault} from "../../../contracts/interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../../../contracts/interfaces/IMerchantRegistry.sol";
import {IPatronPool} from "../../../contracts/interfaces/IPatronPool.sol";
import {ISolidarityVouchers, OfferTerms} from "../../../contracts/interfaces/ISolidarityVouchers.sol";
import {ISubscriptionsDeals, ISubscriptionsMembers, PlanTerms} from "../../../contracts/interfaces/ISubscriptions.sol";
import {ITips} from "../../../contracts/interfaces/ITips.sol";
import {HostileToken} from "../../../contracts/mocks/HostileToken.sol";
import {Intruder} from "../../../contracts/mocks/Intruder.sol";
import {Ids, MerchantId, OfferId, PlanId, PoolId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {HouseTest} from "../../support/HouseTest.sol";

/// @dev The intruder is all at once: merchant, patron, promoter and consumer, with code that is called whenever its
/// currency moves (ERC-777) and whenever it gets a voucher. From within every action that calls it, it tries every other.
/// Each attempt works on its own, so it is the guard that stops it.
contract ReentrancyTest is HouseTest {
    struct Move {
        string name;
        address target;
        bytes data;
        bool movesMoney;
    }

    bytes32 private constant NOTHING = keccak256(abi.encode(0));

    HostileToken private token;
    Intruder private intruder;
    MerchantId private club;
    PoolId private clubPool;
    OfferId private entry;
    Move[] private moves;
    uint256[4] private ids;
    PlanId private plan;
    uint256 private membership;
    /// @dev Closed for good, so that its shares are taken back.
    PlanId private closed;
    uint256 private bundleWeek;

    function setUp() public override {
        super.setUp();
        token = HostileToken(_create("HostileToken", ""));
        intruder = Intruder(_create("Intruder", ""));
        address me = address(intruder);
        token.mint(me, 10_000 * EUR);
        _run(address(token), abi.encodeCall(token.approve, (address(vault), ALL)));
        _openClub();
        _liveALittle();
        _listMoves(me);
        token.setHooked(me, true);
    }

    function test_EachMoveWorksOnItsOwn() public {
        for (uint256 i = 0; i < moves.length; i++) {
            uint256 snapshot = vm.snapshotState();
            _run(moves[i].target, moves[i].data);
            _expectWholeBooks(moves[i].name);
            vm.revertToState(snapshot);
        }
    }

    /// @dev Its own hook as a payer, within the vault, with all the gas that it likes: the guard answers.
    function test_Threat10_FromWithinAPayment() public {
        for (uint256 outer = 0; outer < moves.length; outer++) {
            if (!_isPayment(outer)) continue;
            for (uint256 inner = 0; inner < moves.length; inner++) {
                uint256 snapshot = vm.snapshotState();
                Intruder.Attempt memory attempt = _nest(outer, inner);
                // The same once more fails even earlier: it is already written down.
                if (moves[inner].movesMoney && inner != outer) {
                    vm.assertEq(
                        bytes32(bytes4(attempt.answer)),
                        bytes32(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector),
                        string.concat("the guard stops ", moves[inner].name, " in ", moves[outer].name)
                    );
                }
                vm.revertToState(snapshot);
            }
        }
    }

    /// @dev Its hook as a receiver, within a push: guard and bounded gas.
    function test_Threat10_FromWithinAPayout() public {
        for (uint256 outer = 0; outer < moves.length; outer++) {
            if (!moves[outer].movesMoney || _isPayment(outer)) continue;
            for (uint256 inner = 0; inner < moves.length; inner++) {
                uint256 snapshot = vm.snapshotState();
                Intruder.Attempt memory attempt = _nest(outer, inner);
                // What is already written down as taken can't be taken once more: `collect` says 0.
                bool moved = attempt.done && moves[inner].movesMoney && keccak256(attempt.answer) != NOTHING;
                vm.assertTrue(!moved, string.concat(moves[inner].name, " in ", moves[outer].name));
                vm.revertToState(snapshot);
            }
        }
    }

    /// @dev Its hook as merchant and as promoter, while another buys.
    function test_Threat10_FromWithinAnothersPurchase() public {
        for (uint256 inner = 0; inner < moves.length; inner++) {
            uint256 snapshot = vm.snapshotState();
            _plan(inner);
            vm.prank(dora);
            vouchers.buy(entry, 1, dora, address(intruder));
            _expectWholeBooks(moves[inner].name);
            if (moves[inner].movesMoney) vm.assertTrue(!intruder.attempts()[0].done, moves[inner].name);
            vm.assertGe(tokens.balanceOf(dora, ids[0]), 1, "the buyer has what was paid for");
            vm.revertToState(snapshot);
        }
    }

    /// @dev A receiver of vouchers is called last, when all is written and paid: what it does then is as good as done
    /// afterwards.
    function test_Threat10_FromWithinAReceiver() public {
        for (uint256 inner = 0; inner < moves.length; inner++) {
            uint256 snapshot = vm.snapshotState();
            token.setHooked(address(intruder), false);
            _plan(inner);
            vm.prank(dora);
            vouchers.buy(entry, 1, address(intruder), address(0));
            vm.assertTrue(intruder.attempts()[0].done, moves[inner].name);
            _expectWholeBooks(moves[inner].name);
            vm.revertToState(snapshot);
        }
    }

    /// @dev From within the mint: redeem all that it was given, and it is once.
    function test_Threat10_RedeemingWithinTheMint() public {
        token.setHooked(address(intruder), false);
        uint256 had = tokens.balanceOf(address(intruder), ids[0]);
        intruder.plan(address(vouchers), abi.encodeCall(ISolidarityVouchers.redeem, (ids[0], had + 2)));
        vm.prank(dora);
        vouchers.buy(entry, 2, address(intruder), address(0));

        vm.assertTrue(intruder.attempts()[0].done, "redeemed");
        vm.assertEq(tokens.balanceOf(address(intruder), ids[0]), 0, "burnt");
        vm.assertEq(vouchers.outstandingOf(ids[0]), 0, "nothing is owed");
        _expectWholeBooks("redeem in mint");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _openClub() private {
        address me = address(intruder);
        bytes memory answer = _run(
            address(registry),
            abi.encodeCall(IMerchantRegistry.register, (_registration("Club", token)))
        );
        club = abi.decode(answer, (MerchantId));
        _run(address(registry), abi.encodeCall(IMerchantRegistry.setPayout, (club, me)));
        answer = _run(address(patrons), abi.encodeCall(IPatronPool.open, (club, 5_000)));
        clubPool = abi.decode(answer, (PoolId));
        _run(address(patrons), abi.encodeCall(IPatronPool.stake, (clubPool, 3_000 * EUR, me)));
        _run(address(patrons), abi.encodeCall(IPatronPool.promote, (clubPool, 100 * EUR)));
    }

    /// @dev So that there is something to take by every move: ids[0] is on sale and held, ids[1] has a repayment,
    /// ids[2] is over with a repayment to return, ids[3] is over and not yet expired.
    function _liveALittle() private {
        address me = address(intruder);
        entry = _offer(0);
        OfferId party = _offer(1 days);
        OfferId ball = _offer(1 days);
        ids[0] = _purchase(entry, 5);
        ids[2] = _purchase(party, 2);
        ids[3] = _purchase(ball, 2);
        plan = _publishPlan();
        closed = _publishPlan();
        membership = abi.decode(_run(address(subscriptions), _subscription()), (uint256));
        bundleWeek = abi.decode(_run(address(altShares), _bundleOf(plan)), (uint256));
        _run(address(altShares), _bundleOf(closed));
        _run(address(subscriptions), abi.encodeCall(ISubscriptionsDeals.close, (closed)));
        _run(address(vouchers), abi.encodeCall(ISolidarityVouchers.offerRepayment, (ids[2])));
        _run(address(vouchers), abi.encodeCall(ISolidarityVouchers.redeem, (ids[0], 2)));
        vm.warp(MONDAY + 14 days);
        ids[1] = ids[0];
        ids[0] = _purchase(entry, 5);
        _run(address(vouchers), abi.encodeCall(ISolidarityVouchers.offerRepayment, (ids[1])));
        token.mint(dora, 1_000 * EUR);
        vm.prank(dora);
        token.approve(address(vault), ALL);
        // A credit: a tip that couldn't be paid.
        token.setFrozen(me, true);
        vm.prank(dora);
        tips.tip(club, 10 * EUR, address(0), "");
        token.setFrozen(me, false);
    }

    function _offer(uint40 eventIn) private returns (OfferId) {
        OfferTerms memory terms = _termsOf(clubPool, BEER);
        if (eventIn != 0) {
            terms.sellUntil = uint40(block.timestamp + eventIn);
            terms.eventAt = terms.sellUntil;
            terms.redeemBy = terms.eventAt + 7 days;
        }
        bytes memory answer = _run(
            address(vouchers),
            abi.encodeCall(ISolidarityVouchers.publish, (terms, "Entry", ""))
        );
        return abi.decode(answer, (OfferId));
    }

    function _purchase(OfferId offer, uint256 quantity) private returns (uint256) {
        bytes memory call = abi.encodeCall(ISolidarityVouchers.buy, (offer, quantity, address(intruder), address(0)));
        return abi.decode(_run(address(vouchers), call), (uint256));
    }

    /// @dev Six weeks with two of cooling-off, so that a member may leave in the week of the play.
    function _publishPlan() private returns (PlanId) {
        PlanTerms memory terms;
        terms.merchant = club;
        (terms.retailTotal, terms.prepaidPrice, terms.weekCount) = (uint104(60 * EUR), uint104(48 * EUR), 6);
        (terms.transactionBps, terms.coolingOffWeeks, terms.capacity, terms.arbiterDays) = (100, 2, 100, 30);
        (terms.horizonYears, terms.tiers[0].size) = (1, 3);
        bytes memory answer = _run(
            address(subscriptions),
            abi.encodeCall(ISubscriptionsDeals.publish, (terms, "Six weeks", ""))
        );
        return abi.decode(answer, (PlanId));
    }

    function _subscription() private view returns (bytes memory) {
        return abi.encodeCall(ISubscriptionsMembers.buy, (plan, address(intruder), bytes32(0)));
    }

    function _bundleOf(PlanId which) private view returns (bytes memory) {
        Acceptance memory none;
        return abi.encodeCall(IAltShares.buy, (which, 1, address(intruder), address(0), bytes32(0), none));
    }

    function _listMoves(address me) private {
        address pools = address(patrons);
        address shop = address(vouchers);
        address members = address(subscriptions);
        address bundles = address(altShares);
        // The first seven take money in.
        _list("buy", shop, abi.encodeCall(ISolidarityVouchers.buy, (entry, 1, me, me)), true);
        _list("stake", pools, abi.encodeCall(IPatronPool.stake, (clubPool, 10, me)), true);
        _list("postBond", pools, abi.encodeCall(IPatronPool.postBond, (club, 10)), true);
        _list("offerRepayment", shop, abi.encodeCall(ISolidarityVouchers.offerRepayment, (ids[0])), true);
        _list("subscribe", members, _subscription(), true);
        _list("tip", address(tips), abi.encodeCall(ITips.tip, (club, 10, address(0), "")), true);
        _list("buyBundle", bundles, _bundleOf(plan), true);
        _list("unstake", pools, abi.encodeCall(IPatronPool.unstake, (clubPool, 10)), true);
        _list("collect", pools, abi.encodeCall(IPatronPool.collect, (clubPool, ALL)), true);
        _list("claimIncome", pools, abi.encodeCall(IPatronPool.claimIncome, (clubPool)), true);
        _list("takeRepayment", shop, abi.encodeCall(ISolidarityVouchers.takeRepayment, (ids[1], 1)), true);
        _list("returnRepayment", shop, abi.encodeCall(ISolidarityVouchers.returnRepayment, (ids[2])), true);
        _list("withdrawCredit", address(vault), abi.encodeCall(IEscrowVault.withdrawCredit, (token, me)), true);
        _list("leave", members, abi.encodeCall(ISubscriptionsMembers.refund, (membership)), true);
        uint256 share = Ids.share(closed, 1, bundleWeek, 1);
        _list("takeBack", bundles, abi.encodeCall(IAltShares.takeBack, (share, 1)), true);
        share = Ids.share(plan, 1, bundleWeek, 1);
        _list("giveShare", bundles, abi.encodeCall(IERC1155.safeTransferFrom, (me, dora, share, 1, "")), false);
        _list("restake", pools, abi.encodeCall(IPatronPool.restake, (clubPool, ALL)), false);
        _list("promote", pools, abi.encodeCall(IPatronPool.promote, (clubPool, 10)), false);
        _list("demote", pools, abi.encodeCall(IPatronPool.demote, (clubPool, 10)), false);
        _list("redeem", shop, abi.encodeCall(ISolidarityVouchers.redeem, (ids[0], 1)), false);
        _list("release", members, abi.encodeCall(ISubscriptionsDeals.release, (plan, ALL)), false);
        _list("expire", shop, abi.encodeCall(ISolidarityVouchers.expire, (ids[3])), false);
        _list("transfer", shop, abi.encodeCall(IERC1155.safeTransferFrom, (me, dora, ids[0], 1, "")), false);
        _list("setSelling", shop, abi.encodeCall(ISolidarityVouchers.setSelling, (entry, false)), false);
    }

    function _list(string memory name, address target, bytes memory data, bool movesMoney) private {
        moves.push(Move(name, target, data, movesMoney));
    }

    function _isPayment(uint256 index) private pure returns (bool) {
        return index < 7;
    }

    function _plan(uint256 inner) private {
        intruder.plan(moves[inner].target, moves[inner].data);
    }

    /// @dev Does `outer`, and from within it `inner`.
    function _nest(uint256 outer, uint256 inner) private returns (Intruder.Attempt memory attempt) {
        string memory name = string.concat(moves[inner].name, " in ", moves[outer].name);
        _plan(inner);
        uint256 callsBefore = intruder.calls();
        // The inner one may have taken away what the outer one is about; that harms nobody else.
        try intruder.run(moves[outer].target, moves[outer].data) {
            bool waits = vault.creditOf(token, address(intruder)) > 0;
            vm.assertTrue(intruder.calls() > callsBefore || waits, string.concat("called back: ", name));
        } catch {}
        _expectWholeBooks(name);
        return intruder.attempts()[0];
    }

    function _run(address target, bytes memory data) private returns (bytes memory) {
        return intruder.run(target, data);
    }

    function _expectWholeBooks(string memory name) private view {
        uint8[10] memory labels = [
            Labels.PATRON_STAKE,
            Labels.PATRON_INCOME,
            Labels.BOND,
            Labels.HELD,
            Labels.REPAYMENT,
            Labels.ALLOWANCE,
            Labels.TOP_UP,
            Labels.TRANSACTION,
            Labels.COOLING_OFF,
            Labels.PRESALE
        ];
        uint256 owed = vault.creditOf(token, address(intruder)) + vault.creditOf(token, dora);
        for (uint256 i = 0; i < labels.length; i++) owed += vault.balanceOf(Ids.account(token, club, labels[i]));
        vm.assertEq(owed, token.balanceOf(address(vault)), string.concat("books are whole: ", name));

        uint256 outstanding =
            patrons.weekOf(clubPool, FIRST_WEEK).outstanding + patrons.weekOf(clubPool, FIRST_WEEK + 2).outstanding;
        uint256 promised;
        for (uint256 i = 0; i < 4; i++) promised += vouchers.outstandingOf(ids[i]) * BEER;
        vm.assertEq(outstanding, promised, string.concat("promises are carried: ", name));
        uint256 locked = patrons.positionOf(clubPool, address(intruder)).locked;
        vm.assertGe(locked, outstanding, string.concat("stake is locked: ", name));
    }
}
