// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IEscrowVault} from "../../../contracts/interfaces/IEscrowVault.sol";
import {Payee} from "../../../contracts/interfaces/IMerchantRegistry.sol";
import {OfferTerms} from "../../../contracts/interfaces/ISolidarityVouchers.sol";
import {HostileToken} from "../../../contracts/mocks/HostileToken.sol";
import {AccountId, Ids, MerchantId, OfferId, PoolId} from "../../../contracts/types/Ids.sol";
import {Labels} from "../../../contracts/types/Labels.sol";
import {HouseTest} from "../../support/HouseTest.sol";

/// @dev A club takes a currency that turns bad; the bar next door takes euros. Ada and Ben stand behind the club, Ada with
/// a link; Cleo stands behind the bar.
contract HostileTokensTest is HouseTest {
    HostileToken private token;
    MerchantId private club;
    PoolId private clubPool;
    OfferId private entry;

    function setUp() public override {
        super.setUp();
        _stake(cleo, 1_000 * EUR);
        token = HostileToken(_create("HostileToken", ""));
        club = _register("Club", token);
        clubPool = _open(club, 2_000);
        entry = _publish(_termsOf(clubPool, BEER));
        address[5] memory people = [ada, ben, dora, emil, owner];
        for (uint256 i = 0; i < people.length; i++) {
            token.mint(people[i], 10_000 * EUR);
            vm.prank(people[i]);
            token.approve(address(vault), ALL);
        }
        _stakeInClub(ada, 1_000 * EUR);
        _stakeInClub(ben, 1_000 * EUR);
        vm.prank(ada);
        patrons.promote(clubPool, 100 * EUR);
    }

    // ─── A fee on transfers ──────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat26_GivenAFeeTurnedOnLater_EntriesAreRefused() public {
        token.setFee(100);
        vm.startPrank(dora);
        _expectShort(BEER);
        vouchers.buy(entry, 1, dora, address(0));
        _expectShort(200);
        patrons.stake(clubPool, 200, dora);
        _expectShort(100);
        patrons.postBond(club, 100);
        _expectShort(1_000);
        tips.tip(club, 1_000, address(0), "");
        vm.stopPrank();
    }

    function test_Threat26_GivenAFeeTurnedOnLater_ExitsPayWhatTheTokenLeaves() public {
        uint256 id = _buyEntry(10);
        token.setFee(100);
        vm.prank(dora);
        vouchers.redeem(id, 10);
        uint256 before = token.balanceOf(ben);
        vm.startPrank(ben);
        uint256 paid = patrons.unstake(clubPool, ALL);
        vm.assertEq(token.balanceOf(ben) - before, paid - paid / 100, "the token's fee is the receiver's");
        patrons.claimIncome(clubPool);
        vm.stopPrank();

        _expectWholeBooks();
        _expectTheBarUntouched();
    }

    // ─── Money that shrinks ──────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat26_GivenTheVaultsMoneyShrinks_WhoComesFirstIsPaidAndTheRestWaits() public {
        token.seize(address(vault), 1_500 * EUR);
        vm.prank(ada);
        vm.assertEq(patrons.unstake(clubPool, 500 * EUR), 500 * EUR, "paid");
        vm.prank(ben);
        patrons.unstake(clubPool, 700 * EUR);
        vm.assertEq(vault.creditOf(token, ben), 700 * EUR, "what isn't there becomes a credit");
        _expectTheBarUntouched();

        // When the issuer makes it good, it can be withdrawn.
        token.mint(address(vault), 700 * EUR);
        vm.prank(ben);
        vault.withdrawCredit(token, ben);
        vm.assertEq(token.balanceOf(ben), 9_700 * EUR, "all of it");
    }

    // ─── A currency that stands still ────────────────────────────────────────────────────────────────────────────────

    function test_Threat28_GivenATokenThatIsPaused_OnlyThatCurrencyStops() public {
        uint256 id = _buyEntry(5);
        token.setAnswers(HostileToken.Answer.Revert, HostileToken.Answer.Revert);
        vm.expectRevert();
        vm.prank(dora);
        vouchers.buy(entry, 1, dora, address(0));

        vm.prank(dora);
        vouchers.redeem(id, 5);
        vm.prank(ben);
        uint256 paid = patrons.unstake(clubPool, ALL);
        vm.assertEq(vault.creditOf(token, ben), paid, "exits wait as credits");
        _expectWholeBooks();
        _expectTheBarUntouched();

        token.setAnswers(HostileToken.Answer.True, HostileToken.Answer.True);
        vm.prank(ben);
        vm.assertEq(vault.withdrawCredit(token, ben), paid, "until it moves again");
    }

    // ─── Who can't receive ───────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat27_GivenABlacklistedMerchant() public {
        token.setFrozen(till, true);
        _buyEntry(10);
        vm.assertEq(token.balanceOf(ada) - 9_000 * EUR, 10 * EUR, "the promoter is paid");
        _expectCredit(till, 80 * EUR);
    }

    function test_Threat27_GivenABlacklistedPromoter() public {
        token.setFrozen(ada, true);
        _buyEntry(10);
        vm.assertEq(token.balanceOf(till), 80 * EUR, "the merchant is paid");
        _expectCredit(ada, 10 * EUR);
    }

    function test_Threat27_GivenABlacklistedPayee() public {
        Payee[] memory payees = new Payee[](2);
        payees[0] = Payee(emil, 5_000);
        payees[1] = Payee(cleo, 2_500);
        vm.prank(owner);
        registry.setPayees(club, payees);
        token.setFrozen(emil, true);
        _buyEntry(10);
        vm.assertEq(token.balanceOf(till), 20 * EUR, "the merchant is paid");
        vm.assertEq(token.balanceOf(cleo), 20 * EUR, "the other payee is paid");
        _expectCredit(emil, 40 * EUR);
    }

    function test_Threat27_GivenABlacklistedPatron() public {
        uint256 id = _buyEntry(10);
        vm.prank(dora);
        vouchers.redeem(id, 10);
        token.setFrozen(ben, true);
        vm.startPrank(ben);
        uint256 waiting = patrons.unstake(clubPool, 100 * EUR);
        waiting += patrons.claimIncome(clubPool);
        waiting += patrons.collect(clubPool, ALL);
        vm.stopPrank();

        uint256 before = token.balanceOf(ada);
        vm.prank(ada);
        uint256 paid = patrons.claimIncome(clubPool);
        vm.assertEq(token.balanceOf(ada) - before, paid, "the other patron is paid");
        _expectCredit(ben, waiting);
    }

    function test_Threat27_GivenABlacklistedConsumer() public {
        uint256 id = _buyEntry(2);
        vm.prank(owner);
        vouchers.offerRepayment(id);
        token.setFrozen(dora, true);
        vm.prank(dora);
        vouchers.takeRepayment(id, 2);
        _expectCredit(dora, 20 * EUR);
    }

    function test_Threat27_GivenABlacklistedHost() public {
        vm.prank(owner);
        tips.setHostPart(club, ada, 2_000);
        token.setFrozen(ada, true);
        vm.prank(dora);
        tips.tip(club, 100 * EUR, ada, "");
        vm.assertEq(token.balanceOf(till), 80 * EUR, "the merchant is paid");
        _expectCredit(ada, 20 * EUR);
    }

    function test_Threat27_GivenABlacklistedMerchant_RedemptionAndExpiryGoOn() public {
        OfferTerms memory terms = _termsOf(clubPool, BEER);
        terms.heldBps = 5_000;
        entry = _publish(terms);
        uint256 id = _buyEntry(4);
        token.setFrozen(till, true);
        vm.prank(dora);
        vouchers.redeem(id, 3);
        vm.warp(MONDAY + 730 days);
        vouchers.expire(id);
        _expectCredit(till, 16 * EUR);
    }

    // ─── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat31_PushesThatFailInEveryWay() public {
        HostileToken.Answer[5] memory answers = [
            HostileToken.Answer.False,
            HostileToken.Answer.ReturnBomb,
            HostileToken.Answer.RevertBomb,
            HostileToken.Answer.Revert,
            HostileToken.Answer.BurnGas
        ];
        for (uint256 i = 0; i < answers.length; i++) {
            uint256 snapshot = vm.snapshotState();
            token.setAnswers(answers[i], HostileToken.Answer.True);
            uint256 gasBefore = gasleft();
            _buyEntry(10);
            vm.assertLe(gasBefore - gasleft(), 1_000_000, "two pushes can't burn more than what they are given");

            token.setAnswers(HostileToken.Answer.True, HostileToken.Answer.True);
            vm.assertEq(vault.creditOf(token, ada), 10 * EUR, "the promoter waits");
            _expectCredit(till, 80 * EUR);
            vm.revertToState(snapshot);
        }
    }

    function test_Threat31_ATokenThatAnswersNothingIsFine() public {
        token.setAnswers(HostileToken.Answer.Nothing, HostileToken.Answer.Nothing);
        _buyEntry(10);
        vm.assertEq(token.balanceOf(till), 80 * EUR, "the merchant is paid");
        vm.assertEq(vault.creditOf(token, till), 0, "no credit");
        vm.prank(ben);
        patrons.unstake(clubPool, ALL);
        _expectWholeBooks();
    }

    function test_Threat31_PullsThatFailAreRefused() public {
        HostileToken.Answer[4] memory answers = [
            HostileToken.Answer.False,
            HostileToken.Answer.Junk,
            HostileToken.Answer.ReturnBomb,
            HostileToken.Answer.RevertBomb
        ];
        for (uint256 i = 0; i < answers.length; i++) {
            token.setAnswers(HostileToken.Answer.True, answers[i]);
            if (i == 3) vm.expectRevert();
            else vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, token));
            vm.prank(dora);
            vouchers.buy(entry, 1, dora, address(0));
        }
        vm.assertEq(token.balanceOf(dora), 10_000 * EUR, "nothing moved");
        _expectWholeBooks();
    }

    // ─── Gifts ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Threat25_AGiftToTheVaultChangesNothing() public {
        vm.prank(dora);
        token.transfer(address(vault), 1);
        uint256 id = _buyEntry(10);
        vm.prank(dora);
        vouchers.redeem(id, 4);
        vm.prank(owner);
        vouchers.offerRepayment(id);
        vm.prank(dora);
        vouchers.takeRepayment(id, 2);
        vm.startPrank(ada);
        patrons.claimIncome(clubPool);
        patrons.collect(clubPool, ALL);
        patrons.demote(clubPool, 10 * EUR);
        patrons.restake(clubPool, ALL);
        patrons.unstake(clubPool, ALL);
        vm.stopPrank();
        vm.prank(dora);
        tips.tip(club, 10, address(0), "");
        vm.warp(MONDAY + 730 days);
        vouchers.expire(id);
        vouchers.returnRepayment(id);

        vm.assertEq(token.balanceOf(address(vault)) - _owed(), 1, "it lies there, unassigned");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _stakeInClub(address patron, uint256 amount) private {
        vm.prank(patron);
        patrons.stake(clubPool, amount, patron);
    }

    /// @dev Dora buys through Ada's link.
    function _buyEntry(uint256 quantity) private returns (uint256 id) {
        vm.prank(dora);
        return vouchers.buy(entry, quantity, dora, ada);
    }

    function _expectShort(uint256 needed) private {
        uint256 arrived = needed - needed / 100;
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_ArrivedShort.selector, arrived, needed));
    }

    /// @dev The money waits, and its owner takes it somewhere else.
    function _expectCredit(address account, uint256 amount) private {
        vm.assertEq(vault.creditOf(token, account), amount, "credit");
        _expectWholeBooks();
        vm.prank(account);
        vault.withdrawCredit(token, mallory);
        vm.assertEq(token.balanceOf(mallory), amount, "withdrawn to another address");
        _expectWholeBooks();
    }

    function _owed() private view returns (uint256 sum) {
        uint8[5] memory labels = [
            Labels.PATRON_STAKE,
            Labels.PATRON_INCOME,
            Labels.BOND,
            Labels.HELD,
            Labels.REPAYMENT
        ];
        for (uint256 i = 0; i < 5; i++) sum += vault.balanceOf(Ids.account(token, club, labels[i]));
        address[6] memory people = [ada, ben, dora, emil, till, cleo];
        for (uint256 i = 0; i < 6; i++) sum += vault.creditOf(token, people[i]);
    }

    function _expectWholeBooks() private view {
        vm.assertEq(_owed(), token.balanceOf(address(vault)), "accounts and credits are the balance");
    }

    /// @dev The bar's consumers and patrons don't notice.
    function _expectTheBarUntouched() private {
        uint256 id = _buy(emil, beer, 1, address(0));
        _redeem(emil, id, 1);
        vm.prank(cleo);
        vm.assertEq(patrons.unstake(pool, ALL), 800 * EUR, "the bar's patron leaves");
        vm.assertEq(_assigned(), euro.balanceOf(address(vault)), "the bar's books are whole");
    }
}
