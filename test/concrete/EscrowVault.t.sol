// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IEscrowVault, Entry, Payee, Payout} from "../../contracts/interfaces/IEscrowVault.sol";
import {HostileToken} from "../../contracts/mocks/HostileToken.sol";
import {AccountId, Ids, MerchantId} from "../../contracts/types/Ids.sol";
import {HouseTest} from "../support/HouseTest.sol";

interface ICallers {
    error Callers_TooMany(uint256 found, uint256 most);
}

/// @dev A vault of its own, whose first book and whose registry is the test: Emil is the payout address. Labels 0x1… are its
/// accounts, 0x2… those of another book.
contract EscrowVaultTest is HouseTest {
    uint8 private constant MINE = 0x10;
    uint8 private constant MINE_TOO = 0x11;
    uint8 private constant THEIRS = 0x20;
    /// @dev The first of four accounts of its own.
    uint8 private constant FOUR = 0x14;

    IEscrowVault private safe;
    HostileToken private token;
    address private other = person("another book");

    function setUp() public override {
        super.setUp();
        address[] memory books = new address[](2);
        (books[0], books[1]) = (address(this), other);
        safe = IEscrowVault(_create("EscrowVault", abi.encode(address(this), books)));
        safe.setPayees(bar, emil, new Payee[](0));
        token = HostileToken(_create("HostileToken", ""));
        token.mint(dora, 1_000);
        vm.prank(dora);
        token.approve(address(safe), ALL);
    }

    // ─── Books ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenAskedForItsBooks() public view {
        address[] memory books = safe.books();
        vm.assertEq(books.length, 2, "two");
        vm.assertEq(books[0], address(this), "labels 0x1.");
        vm.assertEq(books[1], other, "labels 0x2.");

        books = vault.books();
        vm.assertEq(books[0], address(patrons), "patrons' labels are 0x1.");
        vm.assertEq(books[1], address(vouchers), "vouchers' labels are 0x2.");
        vm.assertEq(books[2], address(tips), "tips keep nothing");
    }

    function test_RevertWhen_ThereAreTooManyBooks() public {
        bytes memory code = bytes.concat(vm.getCode("EscrowVault"), abi.encode(address(this), new address[](9)));
        bytes memory reason = abi.encodeWithSelector(ICallers.Callers_TooMany.selector, 9, 8);
        address made;
        assembly ("memory-safe") {
            made := create(0, add(code, 0x20), mload(code))
        }
        bytes memory found = new bytes(reason.length);
        assembly ("memory-safe") {
            returndatacopy(add(found, 0x20), 0, mload(found))
        }
        vm.assertEq(made, address(0), "not made");
        vm.assertEq(found, reason, "why");
    }

    function test_RevertWhen_AStrangerCalls() public {
        bytes memory notABook = abi.encodeWithSelector(IEscrowVault.EscrowVault_NotABook.selector, mallory);
        vm.startPrank(mallory);
        vm.expectRevert(notABook);
        safe.post(token, dora, 1, new Entry[](0), new Payout[](0));
        vm.expectRevert(notABook);
        safe.deposit(_of(MINE), 1, dora);
        vm.expectRevert(notABook);
        safe.withdraw(_of(MINE), 1, mallory);
        vm.expectRevert(notABook);
        safe.split(_of(MINE), dora, 1, 1, mallory, 1);
        vm.stopPrank();
    }

    // ─── deposit ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Deposit() public {
        vm.expectEmit(address(safe));
        emit IEscrowVault.Posted(_of(MINE), 70);
        safe.deposit(_of(MINE), 70, dora);

        _expectHeld(70, 0, 70);
        vm.assertEq(token.balanceOf(dora), 930, "paid");
    }

    function test_RevertWhen_ThePayerDidNotAllowIt() public {
        token.mint(emil, 100);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(safe), 0, 70));
        safe.deposit(_of(MINE), 70, emil);

        _expectHeld(0, 0, 0);
    }

    function test_RevertGiven_AFee_WhenDepositing() public {
        token.setFee(100);
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_ArrivedShort.selector, 99, 100));
        safe.deposit(_of(MINE), 100, dora);

        _expectHeld(0, 0, 0);
    }

    // ─── withdraw ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_TheAccountIsAnotherBooks() public {
        safe.deposit(_of(THEIRS), 70, dora);
        vm.expectRevert(
            abi.encodeWithSelector(IEscrowVault.EscrowVault_ForeignAccount.selector, _of(THEIRS), address(this))
        );
        safe.withdraw(_of(THEIRS), 70, emil);
    }

    function test_RevertWhen_ItIsMoreThanThereIs() public {
        safe.deposit(_of(MINE), 70, dora);
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_Insufficient.selector, _of(MINE), 70, 71));
        safe.withdraw(_of(MINE), 71, emil);
    }

    function test_Withdraw() public {
        safe.deposit(_of(MINE), 70, dora);
        vm.expectEmit(address(safe));
        emit IEscrowVault.Posted(_of(MINE), -30);
        safe.withdraw(_of(MINE), 30, emil);

        _expectHeld(40, 0, 40);
        vm.assertEq(token.balanceOf(emil), 30, "paid");
    }

    function test_GivenAReceiverThatCannotBePaid_WhenWithdrawing() public {
        safe.deposit(_of(MINE), 70, dora);
        token.setFrozen(emil, true);
        vm.expectEmit(address(safe));
        emit IEscrowVault.Credited(token, emil, 30);
        safe.withdraw(_of(MINE), 30, emil);

        vm.assertEq(safe.creditOf(token, emil), 30, "credited");
        _expectHeld(40, 0, 70);
    }

    function test_Threat31_RevertWhen_TooLittleGasIsLeftForAnHonestPush() public {
        safe.deposit(_of(MINE), 70, dora);
        vm.expectPartialRevert(IEscrowVault.EscrowVault_TooLittleGas.selector);
        safe.withdraw{gas: 150_000}(_of(MINE), 30, emil);

        safe.withdraw{gas: 250_000}(_of(MINE), 30, emil);
        vm.assertEq(token.balanceOf(emil), 30, "paid, not credited");
    }

    // ─── post ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_InIsNotOut() public {
        Entry[] memory entries = new Entry[](1);
        entries[0] = Entry(_of(MINE), 50);
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_Unbalanced.selector, 60, 50));
        safe.post(token, dora, 60, entries, new Payout[](0));
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_Unbalanced.selector, 40, 50));
        safe.post(token, dora, 40, entries, new Payout[](0));

        Payout[] memory payouts = new Payout[](1);
        payouts[0] = Payout(emil, 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_Unbalanced.selector, 0, 1));
        safe.post(token, dora, 0, new Entry[](0), payouts);
    }

    function test_RevertWhen_AnAccountHasAnotherCurrency() public {
        safe.deposit(_of(MINE), 70, dora);
        Entry[] memory entries = new Entry[](1);
        entries[0] = Entry(_of(MINE), -70);
        Payout[] memory payouts = new Payout[](1);
        payouts[0] = Payout(mallory, 70);
        vm.expectRevert(
            abi.encodeWithSelector(IEscrowVault.EscrowVault_ForeignAccount.selector, _of(MINE), address(this))
        );
        safe.post(euro, dora, 0, entries, payouts);
    }

    function test_RevertWhen_ItTakesFromAnotherBooksAccount() public {
        safe.deposit(_of(THEIRS), 70, dora);
        Entry[] memory entries = new Entry[](2);
        entries[0] = Entry(_of(THEIRS), -70);
        entries[1] = Entry(_of(MINE), 70);
        vm.expectRevert(
            abi.encodeWithSelector(IEscrowVault.EscrowVault_ForeignAccount.selector, _of(THEIRS), address(this))
        );
        safe.post(token, address(0), 0, entries, new Payout[](0));
    }

    function test_WhenItTakesMovesAndPaysAtOnce() public {
        safe.deposit(_of(MINE), 100, dora);
        Entry[] memory entries = new Entry[](3);
        entries[0] = Entry(_of(MINE), -60);
        entries[1] = Entry(_of(MINE_TOO), 25);
        entries[2] = Entry(_of(THEIRS), 15);
        Payout[] memory payouts = new Payout[](3);
        payouts[0] = Payout(emil, 30);
        payouts[1] = Payout(mallory, 0);
        payouts[2] = Payout(ada, 20);
        safe.post(token, dora, 30, entries, payouts);

        vm.assertEq(safe.balanceOf(_of(MINE)), 40, "taken from");
        vm.assertEq(safe.balanceOf(_of(MINE_TOO)), 25, "moved to");
        vm.assertEq(safe.balanceOf(_of(THEIRS)), 15, "another book's may be added to");
        vm.assertEq(token.balanceOf(emil), 30, "paid");
        vm.assertEq(token.balanceOf(ada), 20, "paid");
        vm.assertEq(token.balanceOf(dora), 870, "taken");
        vm.assertEq(token.balanceOf(address(safe)), 80, "what is kept");
    }

    function test_WhenNothingIsTaken_ThePayerIsNotAsked() public {
        safe.deposit(_of(MINE), 100, dora);
        Entry[] memory entries = new Entry[](1);
        entries[0] = Entry(_of(MINE), -100);
        Payout[] memory payouts = new Payout[](1);
        payouts[0] = Payout(emil, 100);
        safe.post(token, address(0), 0, entries, payouts);

        vm.assertEq(token.balanceOf(emil), 100, "paid");
    }

    function test_GivenOneOfThreeCannotBePaid_WhenPosting() public {
        token.setFrozen(emil, true);
        Payout[] memory payouts = new Payout[](3);
        payouts[0] = Payout(ada, 10);
        payouts[1] = Payout(emil, 20);
        payouts[2] = Payout(ben, 30);
        safe.post(token, dora, 60, new Entry[](0), payouts);

        vm.assertEq(token.balanceOf(ada), 10, "the first");
        vm.assertEq(token.balanceOf(ben), 30, "the third");
        vm.assertEq(safe.creditOf(token, emil), 20, "the second waits");
        vm.assertEq(token.balanceOf(address(safe)), 20, "and so does its money");
    }

    // ─── split ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_Split() public {
        vm.expectEmit(address(safe));
        emit IEscrowVault.Posted(_of(THEIRS), 10);
        safe.split(_of(THEIRS), dora, 10, 80, ada, 9);

        _expectHeld(0, 10, 10);
        vm.assertEq(token.balanceOf(emil), 80, "the merchant");
        vm.assertEq(token.balanceOf(ada), 9, "the other");
        vm.assertEq(token.balanceOf(dora), 901, "paid");
    }

    function test_WhenAPartIsNothing() public {
        // Nobody could be paid at the zero address; nothing is due there.
        safe.split(_of(MINE), dora, 0, 80, address(0), 0);

        _expectHeld(0, 0, 0);
        vm.assertEq(token.balanceOf(emil), 80, "the merchant");
    }

    function testFuzz_SplitInAnyProportion(uint64 kept, uint64 toMerchant, uint64 toOther, bool frozen) public {
        token.mint(dora, 3 * uint256(type(uint64).max));
        token.setFrozen(emil, frozen);
        safe.split(_of(MINE), dora, kept, toMerchant, ada, toOther);

        uint256 owed = safe.balanceOf(_of(MINE)) + safe.creditOf(token, emil) + safe.creditOf(token, ada);
        vm.assertEq(owed, token.balanceOf(address(safe)), "accounts and credits are the balance");
        vm.assertEq(token.balanceOf(ada), toOther, "the other one is paid");
        vm.assertEq(token.balanceOf(emil) + safe.creditOf(token, emil), toMerchant, "paid or credited");
    }

    // ─── postFour ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenFourAccountsArePostedAtOnce() public {
        safe.postFour(_of(FOUR), [int256(50), 20, 30, 10], dora, 110, emil, 0);
        _expectFour(50, 20, 30, 10);
        vm.assertEq(token.balanceOf(emil), 0, "nobody is paid nothing");

        vm.expectEmit(address(safe));
        emit IEscrowVault.PostedThree(_of(FOUR), [int256(-50), -5, 40]);
        vm.expectEmit(address(safe));
        emit IEscrowVault.Posted(_of(FOUR + 3), -10);
        safe.postFour(_of(FOUR), [int256(-50), -5, 40, -10], dora, 7, emil, 32);

        _expectFour(0, 15, 70, 0);
        vm.assertEq(token.balanceOf(emil), 32, "paid");
        vm.assertEq(token.balanceOf(dora), 1_000 - 110 - 7, "taken");
        vm.assertEq(token.balanceOf(address(safe)), 85, "what is kept");
    }

    function test_WhenFourAccountsOnlyMoveMoney_ThePayerIsNotAsked() public {
        safe.deposit(_of(FOUR), 70, dora);
        safe.postFour(_of(FOUR), [int256(-70), 0, 0, 30], address(0), 0, emil, 40);

        _expectFour(0, 0, 0, 30);
        vm.assertEq(token.balanceOf(emil), 40, "paid");
    }

    function test_RevertWhen_FourAccountsAreUnbalanced() public {
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_Unbalanced.selector, 60, 50));
        safe.postFour(_of(FOUR), [int256(20), 20, 0, 0], dora, 60, emil, 10);
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_Unbalanced.selector, 40, 50));
        safe.postFour(_of(FOUR), [int256(20), 20, 0, 0], dora, 40, emil, 10);

        // More leaves an account than goes anywhere.
        safe.deposit(_of(FOUR), 50, dora);
        vm.expectPartialRevert(IEscrowVault.EscrowVault_Unbalanced.selector);
        safe.postFour(_of(FOUR), [int256(-50), 20, 0, 0], dora, 0, emil, 10);
        _expectFour(50, 0, 0, 0);
    }

    function test_RevertWhen_TheFirstOfFourIsNotAMultipleOfFour() public {
        for (uint8 label = FOUR + 1; label < FOUR + 4; label++) {
            vm.expectRevert(
                abi.encodeWithSelector(IEscrowVault.EscrowVault_ForeignAccount.selector, _of(label), address(this))
            );
            safe.postFour(_of(label), [int256(1), 0, 0, 0], dora, 1, emil, 0);
        }
    }

    function test_RevertWhen_OneOfFourIsTakenFromAndAnotherBooks() public {
        safe.postFour(_of(THEIRS), [int256(40), 40, 40, 40], dora, 160, emil, 0);
        for (uint8 i = 0; i < 4; i++) {
            int256[4] memory changes;
            changes[i] = -1;
            vm.expectRevert(
                abi.encodeWithSelector(IEscrowVault.EscrowVault_ForeignAccount.selector, _of(THEIRS + i), address(this))
            );
            safe.postFour(_of(THEIRS), changes, address(0), 0, mallory, 1);
        }
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_NotABook.selector, mallory));
        vm.prank(mallory);
        safe.postFour(_of(THEIRS), [int256(-1), 0, 0, 0], address(0), 0, mallory, 1);
    }

    function test_RevertWhen_OneOfFourHasTooLittle_ItsNeighbourDoesNotPay() public {
        safe.postFour(_of(FOUR), [int256(40), 10, 40, 10], dora, 100, emil, 0);
        for (uint8 i = 0; i < 4; i++) {
            uint256 found = i % 2 == 0 ? 40 : 10;
            int256[4] memory changes;
            changes[i] = -int256(found + 1);
            vm.expectRevert(
                abi.encodeWithSelector(IEscrowVault.EscrowVault_Insufficient.selector, _of(FOUR + i), found, found + 1)
            );
            safe.postFour(_of(FOUR), changes, address(0), 0, emil, found + 1);
        }
        _expectFour(40, 10, 40, 10);
    }

    function test_RevertWhen_AnAccountWouldHoldTooMuch_ItDoesNotSpillIntoItsNeighbour() public {
        uint256 most = (1 << 85) - 1;
        token.mint(dora, 4 * most);
        for (uint8 i = 0; i < 4; i++) {
            safe.deposit(_of(FOUR + i), most - 3, dora);
            int256[4] memory changes;
            changes[i] = 4;
            vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_TooMuch.selector, _of(FOUR + i), 4, 3));
            safe.deposit(_of(FOUR + i), 4, dora);
            vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_TooMuch.selector, _of(FOUR + i), 4, 3));
            safe.postFour(_of(FOUR), changes, dora, 4, emil, 0);
        }
        safe.postFour(_of(FOUR), [int256(3), 3, 3, 3], dora, 12, emil, 0);
        _expectFour(most, most, most, most);
    }

    // ─── threeOf ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_NeighboursNeverMix(uint256 seed) public {
        token.mint(dora, 1e30);
        uint256[4] memory held;
        for (uint256 i = 0; i < 24; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 which = seed % 4;
            AccountId account = _of(FOUR + uint8(which));
            uint256 amount = (seed >> 8) % 1e20;
            if ((seed >> 4) % 3 != 0) {
                safe.deposit(account, amount, dora);
                held[which] += amount;
            } else {
                if (amount > held[which]) amount = held[which];
                safe.withdraw(account, amount, emil);
                held[which] -= amount;
            }
            _expectFour(held[0], held[1], held[2], held[3]);
        }
        vm.assertEq(safe.balanceOf(_of(FOUR - 1)) + safe.balanceOf(_of(FOUR + 4)), 0, "nor with those beside");
    }

    function test_RevertWhen_ThreeAreAskedForFromAnotherThanTheFirst() public {
        for (uint8 label = FOUR + 1; label < FOUR + 4; label++) {
            vm.expectRevert(
                abi.encodeWithSelector(IEscrowVault.EscrowVault_ForeignAccount.selector, _of(label), address(this))
            );
            safe.threeOf(_of(label));
        }
    }

    // ─── withdrawCredit ──────────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertGiven_NoCredit() public {
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_NoCredit.selector, mallory));
        vm.prank(mallory);
        safe.withdrawCredit(token, mallory);
    }

    function test_GivenACredit_WhenItGoesToAnotherAccount() public {
        _credit(emil, 30);
        address fresh = person("Emil's new account");
        vm.expectEmit(address(safe));
        emit IEscrowVault.CreditWithdrawn(token, emil, fresh, 30);
        vm.prank(emil);
        vm.assertEq(safe.withdrawCredit(token, fresh), 30, "amount");

        vm.assertEq(token.balanceOf(fresh), 30, "paid");
        vm.assertEq(safe.creditOf(token, emil), 0, "nothing left");
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_NoCredit.selector, emil));
        vm.prank(emil);
        safe.withdrawCredit(token, fresh);
    }

    function test_RevertGiven_ACredit_WhenItCannotBePaidThereEither() public {
        _credit(emil, 30);
        vm.expectRevert(abi.encodeWithSelector(HostileToken.Frozen.selector, emil));
        vm.prank(emil);
        safe.withdrawCredit(token, emil);

        vm.assertEq(safe.creditOf(token, emil), 30, "it stays");
    }

    // ─── The merchant's part ─────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_AnotherThanTheRegistryNamesPayees() public {
        bytes memory reason = abi.encodeWithSelector(IEscrowVault.EscrowVault_NotTheRegistry.selector, other);
        vm.expectRevert(reason);
        vm.prank(other);
        safe.setPayees(bar, mallory, new Payee[](0));

        vm.assertEq(vault.registry(), address(registry), "the house's is its registry");
    }

    function test_RevertWhen_NobodyIsNamed() public {
        MerchantId stranger = MerchantId.wrap(77);
        AccountId account = Ids.account(IERC20(address(token)), stranger, MINE);
        vm.expectRevert(abi.encodeWithSelector(IEscrowVault.EscrowVault_NoPayout.selector, stranger));
        safe.split(account, dora, 0, 1, address(0), 0);

        // What isn't paid needs nobody.
        safe.split(account, dora, 5, 0, address(0), 0);
    }

    function test_GivenPayees_TheyAreRoundedDownAndThePayoutAddressGetsTheRest() public {
        Payee[] memory payees = new Payee[](2);
        (payees[0], payees[1]) = (Payee(ben, 3_333), Payee(cleo, 3_333));
        safe.setPayees(bar, emil, payees);
        safe.split(_of(MINE), dora, 0, 100, ada, 7);

        vm.assertEq(token.balanceOf(emil), 34, "the payout address");
        vm.assertEq(token.balanceOf(ben), 33, "first payee");
        vm.assertEq(token.balanceOf(cleo), 33, "second payee");
        vm.assertEq(token.balanceOf(ada), 7, "the other's part isn't shared");

        // Also where four accounts are posted, or a list.
        safe.postFour(_of(FOUR), [int256(0), 0, 0, 0], dora, 100, address(0), 100);
        safe.deposit(_of(MINE), 100, dora);
        Entry[] memory entries = new Entry[](1);
        entries[0] = Entry(_of(MINE), -100);
        Payout[] memory payouts = new Payout[](1);
        payouts[0] = Payout(address(0), 100);
        safe.post(token, address(0), 0, entries, payouts);
        vm.assertEq(token.balanceOf(emil), 3 * 34, "thrice");
        vm.assertEq(token.balanceOf(cleo), 3 * 33, "thrice");
    }

    function test_GivenAPayeeWhoCannotBePaid_TheOthersAre() public {
        Payee[] memory payees = new Payee[](1);
        payees[0] = Payee(ben, 4_000);
        safe.setPayees(bar, emil, payees);
        token.setFrozen(ben, true);
        safe.split(_of(MINE), dora, 0, 100, address(0), 0);

        vm.assertEq(token.balanceOf(emil), 60, "the payout address");
        vm.assertEq(safe.creditOf(token, ben), 40, "its part waits");
    }

    function test_WhenThereAreFewerPayeesThanBefore() public {
        Payee[] memory payees = new Payee[](2);
        (payees[0], payees[1]) = (Payee(ben, 3_000), Payee(cleo, 3_000));
        safe.setPayees(bar, emil, payees);
        payees = new Payee[](1);
        payees[0] = Payee(ada, 1_000);
        safe.setPayees(bar, emil, payees);
        safe.split(_of(MINE), dora, 0, 100, address(0), 0);

        (address payout, Payee[] memory found) = safe.payeesOf(bar);
        vm.assertEq(payout, emil, "payout");
        vm.assertTrue(found.length == 1 && found[0].account == ada && found[0].bps == 1_000, "one");
        vm.assertEq(token.balanceOf(ada), 10, "its part");
        vm.assertEq(token.balanceOf(emil), 90, "the rest");
        vm.assertEq(token.balanceOf(cleo), 0, "nobody else");
    }

    function testFuzz_PartsAddUp(uint256 amount, uint256 count, uint16[3] memory bps) public {
        amount = bound(amount, 0, type(uint128).max);
        count = bound(count, 0, 3);
        token.mint(dora, amount);
        Payee[] memory payees = new Payee[](count);
        address[3] memory people = [ben, cleo, ada];
        uint256 left = 10_000;
        for (uint256 i = 0; i < count; i++) {
            bps[i] = uint16(bound(bps[i], 0, left));
            left -= bps[i];
            payees[i] = Payee(people[i], bps[i]);
        }
        safe.setPayees(bar, emil, payees);
        safe.split(_of(MINE), dora, 0, amount, address(0), 0);

        uint256 sum = token.balanceOf(emil);
        for (uint256 i = 0; i < count; i++) {
            vm.assertEq(token.balanceOf(people[i]), (amount * bps[i]) / 10_000, "its part, rounded down");
            sum += token.balanceOf(people[i]);
        }
        vm.assertEq(sum, amount, "parts add up");
        vm.assertGe(token.balanceOf(emil), (amount * left) / 10_000, "what rounds is the payout address's");
        vm.assertLe(token.balanceOf(emil), (amount * left) / 10_000 + 3, "and no more than a unit of each");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _of(uint8 label) private view returns (AccountId) {
        return Ids.account(IERC20(address(token)), bar, label);
    }

    function _credit(address account, uint256 amount) private {
        token.setFrozen(account, true);
        safe.split(_of(MINE), dora, 0, 0, account, amount);
    }

    function _expectFour(uint256 first, uint256 second, uint256 third, uint256 fourth) private view {
        uint256[4] memory exact = [first, second, third, fourth];
        for (uint8 i = 0; i < 4; i++) {
            vm.assertEq(safe.balanceOf(_of(FOUR + i)), exact[i], "an account");
        }
        (uint256 one, uint256 two, uint256 three) = safe.threeOf(_of(FOUR));
        vm.assertTrue(one == first && two == second && three == third, "three at once");
    }

    function _expectHeld(uint256 mine, uint256 theirs, uint256 balance) private view {
        vm.assertEq(safe.balanceOf(_of(MINE)), mine, "my account");
        vm.assertEq(safe.balanceOf(_of(THEIRS)), theirs, "their account");
        vm.assertEq(token.balanceOf(address(safe)), balance, "balance");
    }
}
