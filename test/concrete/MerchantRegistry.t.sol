// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IMerchantRegistry, Merchant, Payee, Registration} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {MerchantId} from "../../contracts/types/Ids.sol";
import {HouseTest} from "../support/HouseTest.sol";

/// @dev A currency that says how many decimals it has.
contract Decimals {
    uint8 public immutable decimals;

    constructor(uint8 decimals_) {
        decimals = decimals_;
    }
}

contract MerchantRegistryTest is HouseTest {
    MerchantId private constant NOBODY = MerchantId.wrap(99);

    // ─── register ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenEverythingIsInOrder() public {
        Registration memory registration = _registration("Gym", IERC20(address(euro)));

        vm.expectEmit(address(registry));
        emit IMerchantRegistry.MerchantRegistered(
            MerchantId.wrap(2),
            dora,
            IERC20(address(euro)),
            till,
            OFFSET,
            5_813,
            "DKCPH",
            arbiter,
            "Gym",
            "data:application/json,{}"
        );
        vm.prank(dora);
        MerchantId gym = registry.register(registration);

        vm.assertEq(MerchantId.unwrap(gym), 2, "numbered");
        vm.assertEq(registry.merchantCount(), 2, "count");
        Merchant memory merchant = registry.merchantOf(gym);
        vm.assertEq(merchant.owner, dora, "owner");
        vm.assertEq(merchant.pendingOwner, address(0), "pending owner");
        vm.assertEq(merchant.payout, till, "payout");
        vm.assertEq(merchant.arbiter, arbiter, "arbiter");
        vm.assertEq(address(merchant.currency), address(euro), "currency");
        vm.assertEq(merchant.weekOffset, OFFSET, "offset");
        vm.assertEq(merchant.sector, 5_813, "sector");
        vm.assertEq(bytes32(merchant.locality), bytes32(bytes5("DKCPH")), "locality");
        vm.assertEq(merchant.registeredAt, block.timestamp, "since");
        vm.assertEq(merchant.name, "Gym", "name");
        vm.assertEq(merchant.metadataURI, "data:application/json,{}", "metadata");
        vm.assertEq(registry.nameOf(gym), "Gym", "name for cards");
        vm.assertTrue(registry.mayRedeem(gym, dora), "the owner may redeem");
        vm.assertTrue(!registry.mayRedeem(gym, staff), "staff of another merchant may not");
    }

    function test_RevertWhen_TheNameIsEmptyOrTooLong() public {
        Registration memory registration = _registration("", IERC20(address(euro)));
        _expectRefusal(IMerchantRegistry.MerchantRegistry_TextLength.selector, 0, 64);
        registry.register(registration);

        registration.name = _text(65);
        _expectRefusal(IMerchantRegistry.MerchantRegistry_TextLength.selector, 65, 64);
        registry.register(registration);

        registration.name = _text(64);
        registry.register(registration);
    }

    function test_RevertWhen_TheMetadataIsTooLong() public {
        Registration memory registration = _registration("Gym", IERC20(address(euro)));
        registration.metadataURI = _text(2_049);
        _expectRefusal(IMerchantRegistry.MerchantRegistry_TextLength.selector, 2_049, 2_048);
        registry.register(registration);

        registration.metadataURI = _text(2_048);
        registry.register(registration);
    }

    function test_RevertWhen_ThePayoutIsNobody() public {
        Registration memory registration = _registration("Gym", IERC20(address(euro)));
        registration.payout = address(0);
        vm.expectRevert(abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_ZeroAddress.selector));
        registry.register(registration);
    }

    function test_RevertWhen_WeeksBeginTooLate() public {
        Registration memory registration = _registration("Gym", IERC20(address(euro)));
        registration.weekOffset = 7 days;
        _expectRefusal(IMerchantRegistry.MerchantRegistry_WeekOffsetTooLong.selector, 7 days, 7 days - 1);
        registry.register(registration);

        registration.weekOffset = 7 days - 1;
        registry.register(registration);
    }

    function test_RevertWhen_TheSectorIsUnknown() public {
        Registration memory registration = _registration("Gym", IERC20(address(euro)));
        registration.sector = 0;
        _expectRefusal(IMerchantRegistry.MerchantRegistry_UnknownSector.selector, 0, 9_999);
        registry.register(registration);

        registration.sector = 10_000;
        _expectRefusal(IMerchantRegistry.MerchantRegistry_UnknownSector.selector, 10_000, 9_999);
        registry.register(registration);
    }

    function test_RevertWhen_TheArbiterIsAParty() public {
        Registration memory registration = _registration("Gym", IERC20(address(euro)));
        registration.arbiter = dora;
        _expectParty(dora);
        vm.prank(dora);
        registry.register(registration);

        registration.arbiter = till;
        _expectParty(till);
        vm.prank(dora);
        registry.register(registration);
    }

    function test_WhenThereIsNoArbiter() public {
        Registration memory registration = _registration("Gym", IERC20(address(euro)));
        registration.arbiter = address(0);
        vm.assertEq(registry.merchantOf(registry.register(registration)).arbiter, address(0), "nobody");
    }

    function test_RevertWhen_TheCurrencyIsNoToken() public {
        Registration memory registration = _registration("Gym", IERC20(mallory));
        bytes4 notAToken = IMerchantRegistry.MerchantRegistry_NotAToken.selector;
        vm.expectRevert(abi.encodeWithSelector(notAToken, mallory));
        registry.register(registration);

        registration.currency = IERC20(address(vouchers));
        vm.expectRevert(abi.encodeWithSelector(notAToken, address(vouchers)));
        registry.register(registration);
    }

    function test_RevertWhen_TheCurrencyHasTooManyDecimals() public {
        Registration memory registration = _registration("Gym", IERC20(address(new Decimals(19))));
        _expectRefusal(IMerchantRegistry.MerchantRegistry_TooManyDecimals.selector, 19, 18);
        registry.register(registration);

        registration.currency = IERC20(address(new Decimals(18)));
        registry.register(registration);
        registration.currency = IERC20(address(new Decimals(0)));
        registry.register(registration);
    }

    // ─── Unknown merchants, strangers ────────────────────────────────────────────────────────────────────────────────

    function test_RevertGiven_UnknownMerchant() public {
        bytes memory unknown = abi.encodeWithSelector(
            IMerchantRegistry.MerchantRegistry_UnknownMerchant.selector,
            NOBODY
        );
        vm.startPrank(owner);
        vm.expectRevert(unknown);
        registry.setPayout(NOBODY, till);
        vm.expectRevert(unknown);
        registry.offerOwnership(NOBODY, dora);
        vm.expectRevert(unknown);
        registry.merchantOf(NOBODY);
        vm.stopPrank();

        vm.expectRevert(
            abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_NotPendingOwner.selector, dora, address(0))
        );
        vm.prank(dora);
        registry.acceptOwnership(NOBODY);
    }

    function test_GivenUnknownMerchant_WhenItIsLookedAt() public view {
        vm.assertEq(registry.ownerOf(NOBODY), address(0), "owner");
        (IERC20 currency, ) = registry.currencyOf(NOBODY);
        vm.assertEq(address(currency), address(0), "currency");
        (address payout, uint256 payeeCount) = registry.payoutOf(NOBODY);
        vm.assertEq(payout, address(0), "payout");
        vm.assertEq(payeeCount, 0, "payees");
        vm.assertTrue(!registry.mayRedeem(NOBODY, address(0)), "not even nobody may redeem");
        vm.assertEq(registry.nameOf(NOBODY), "", "name");
    }

    function test_RevertWhen_AStrangerRules() public {
        bytes memory notOwner = abi.encodeWithSelector(
            IMerchantRegistry.MerchantRegistry_NotOwner.selector,
            mallory,
            owner
        );
        vm.startPrank(mallory);
        vm.expectRevert(notOwner);
        registry.offerOwnership(bar, mallory);
        vm.expectRevert(notOwner);
        registry.setPayout(bar, mallory);
        vm.expectRevert(notOwner);
        registry.setPayees(bar, _payees(1, 5_000));
        vm.expectRevert(notOwner);
        registry.setArbiter(bar, mallory);
        vm.expectRevert(notOwner);
        registry.setMetadata(bar, "Mallory's", "");
        vm.expectRevert(notOwner);
        registry.setOperator(bar, mallory, true);
        vm.expectRevert(
            abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_NotPendingOwner.selector, mallory, address(0))
        );
        registry.acceptOwnership(bar);
        vm.stopPrank();
    }

    // ─── Ownership ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_WhenOwnershipIsOffered() public {
        vm.expectEmit(address(registry));
        emit IMerchantRegistry.OwnershipOffered(bar, owner, dora);
        _offer(dora);

        vm.assertEq(registry.ownerOf(bar), owner, "the owner stays");
        vm.assertEq(registry.merchantOf(bar).pendingOwner, dora, "pending");
    }

    function test_RevertGiven_AnOffer_WhenAStrangerAccepts() public {
        _offer(dora);
        vm.expectRevert(
            abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_NotPendingOwner.selector, mallory, dora)
        );
        vm.prank(mallory);
        registry.acceptOwnership(bar);
    }

    function test_GivenAnOffer_WhenItIsAccepted() public {
        _offer(dora);
        vm.expectEmit(address(registry));
        emit IMerchantRegistry.OwnershipTransferred(bar, owner, dora);
        vm.prank(dora);
        registry.acceptOwnership(bar);

        vm.assertEq(registry.ownerOf(bar), dora, "new owner");
        vm.assertEq(registry.merchantOf(bar).pendingOwner, address(0), "nothing pending");
        vm.expectRevert(abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_NotOwner.selector, owner, dora));
        vm.prank(owner);
        registry.setPayout(bar, owner);
    }

    function test_RevertGiven_AnOfferTakenBack() public {
        _offer(dora);
        _offer(address(0));
        vm.expectRevert(
            abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_NotPendingOwner.selector, dora, address(0))
        );
        vm.prank(dora);
        registry.acceptOwnership(bar);
    }

    function test_RevertGiven_AnOfferToTheArbiter() public {
        _offer(arbiter);
        _expectParty(arbiter);
        vm.prank(arbiter);
        registry.acceptOwnership(bar);
    }

    // ─── Payout and payees ───────────────────────────────────────────────────────────────────────────────────────────

    function test_RevertWhen_ThePayoutChangesToNobodyOrTheArbiter() public {
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_ZeroAddress.selector));
        registry.setPayout(bar, address(0));
        _expectParty(arbiter);
        registry.setPayout(bar, arbiter);
        vm.stopPrank();
    }

    function test_WhenThePayoutChanges() public {
        vm.expectEmit(address(registry));
        emit IMerchantRegistry.PayoutChanged(bar, dora);
        vm.prank(owner);
        registry.setPayout(bar, dora);

        (address payout, ) = registry.payoutOf(bar);
        vm.assertEq(payout, dora, "payout");
    }

    function test_RevertWhen_PayeesAreRefused() public {
        vm.startPrank(owner);
        _expectRefusal(IMerchantRegistry.MerchantRegistry_TooManyPayees.selector, 4, 3);
        registry.setPayees(bar, _payees(4, 100));

        _expectRefusal(IMerchantRegistry.MerchantRegistry_PayeesTakeTooMuch.selector, 10_002, 10_000);
        registry.setPayees(bar, _payees(3, 3_334));

        Payee[] memory payees = _payees(2, 100);
        payees[1].account = address(0);
        vm.expectRevert(abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_ZeroAddress.selector));
        registry.setPayees(bar, payees);

        payees[1].account = arbiter;
        _expectParty(arbiter);
        registry.setPayees(bar, payees);
        vm.stopPrank();
    }

    function test_WhenPayeesTakeAll() public {
        Payee[] memory payees = _payees(3, 3_333);
        payees[2].bps = 3_334;
        vm.expectEmit(address(registry));
        emit IMerchantRegistry.PayeesChanged(bar, payees);
        vm.prank(owner);
        registry.setPayees(bar, payees);

        Payee[] memory found = registry.payeesOf(bar);
        vm.assertEq(found.length, 3, "three");
        for (uint256 i = 0; i < 3; i++) {
            vm.assertEq(found[i].account, payees[i].account, "in order");
            vm.assertEq(found[i].bps, payees[i].bps, "bps");
        }
        (, uint256 count) = registry.payoutOf(bar);
        vm.assertEq(count, 3, "count");
    }

    function test_GivenThreePayees_WhenThereIsOne() public {
        vm.startPrank(owner);
        registry.setPayees(bar, _payees(3, 100));
        registry.setPayees(bar, _payees(1, 5_000));
        vm.stopPrank();

        Payee[] memory found = registry.payeesOf(bar);
        vm.assertEq(found.length, 1, "one");
        vm.assertEq(found[0].bps, 5_000, "bps");
    }

    // ─── Arbiter, metadata, operators ────────────────────────────────────────────────────────────────────────────────

    function test_Threat5_RevertWhen_TheArbiterIsOwnerPayoutOperatorOrPayee() public {
        Payee[] memory payees = _payees(3, 100);
        vm.startPrank(owner);
        registry.setPayees(bar, payees);
        address[4] memory parties = [owner, till, staff, payees[2].account];
        for (uint256 i = 0; i < parties.length; i++) {
            _expectParty(parties[i]);
            registry.setArbiter(bar, parties[i]);
        }
        vm.stopPrank();
    }

    function test_WhenTheArbiterIsSomebodyElseOrNobody() public {
        vm.startPrank(owner);
        vm.expectEmit(address(registry));
        emit IMerchantRegistry.ArbiterChanged(bar, dora);
        registry.setArbiter(bar, dora);
        vm.assertEq(registry.merchantOf(bar).arbiter, dora, "arbiter");

        registry.setArbiter(bar, address(0));
        vm.assertEq(registry.merchantOf(bar).arbiter, address(0), "nobody");
        vm.stopPrank();
    }

    function test_RevertWhen_MetadataIsRefused() public {
        vm.startPrank(owner);
        _expectRefusal(IMerchantRegistry.MerchantRegistry_TextLength.selector, 0, 64);
        registry.setMetadata(bar, "", "");
        string memory text = _text(65);
        _expectRefusal(IMerchantRegistry.MerchantRegistry_TextLength.selector, 65, 64);
        registry.setMetadata(bar, text, "");
        text = _text(2_049);
        _expectRefusal(IMerchantRegistry.MerchantRegistry_TextLength.selector, 2_049, 2_048);
        registry.setMetadata(bar, "Bar", text);
        vm.stopPrank();
    }

    function test_WhenMetadataChanges() public {
        vm.expectEmit(address(registry));
        emit IMerchantRegistry.MetadataChanged(bar, "New name", "data:,new");
        vm.prank(owner);
        registry.setMetadata(bar, "New name", "data:,new");

        vm.assertEq(registry.nameOf(bar), "New name", "name");
        vm.assertEq(registry.merchantOf(bar).metadataURI, "data:,new", "metadata");
    }

    function test_RevertWhen_AnOperatorIsTheArbiter() public {
        _expectParty(arbiter);
        vm.prank(owner);
        registry.setOperator(bar, arbiter, true);
    }

    function test_WhenAnOperatorIsAllowed() public {
        vm.expectEmit(address(registry));
        emit IMerchantRegistry.OperatorChanged(bar, dora, true);
        vm.prank(owner);
        registry.setOperator(bar, dora, true);

        vm.assertTrue(registry.mayRedeem(bar, dora), "may redeem");
    }

    function test_GivenAnOperator_WhenItIsStopped() public {
        vm.prank(owner);
        registry.setOperator(bar, staff, false);

        vm.assertTrue(!registry.mayRedeem(bar, staff), "may not");
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _offer(address to) private {
        vm.prank(owner);
        registry.offerOwnership(bar, to);
    }

    function _payees(uint256 count, uint16 bps) private pure returns (Payee[] memory payees) {
        payees = new Payee[](count);
        for (uint256 i = 0; i < count; i++) payees[i] = Payee(address(uint160(0xa11 + i)), bps);
    }

    function _text(uint256 length) private pure returns (string memory) {
        bytes memory text = new bytes(length);
        for (uint256 i = 0; i < length; i++) text[i] = "x";
        return string(text);
    }

    function _expectRefusal(bytes4 selector, uint256 found, uint256 most) private {
        vm.expectRevert(abi.encodeWithSelector(selector, found, most));
    }

    function _expectParty(address account) private {
        vm.expectRevert(abi.encodeWithSelector(IMerchantRegistry.MerchantRegistry_ArbiterIsParty.selector, account));
    }
}
