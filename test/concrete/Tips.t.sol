// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Payee} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {ITips} from "../../contracts/interfaces/ITips.sol";
import {MerchantId} from "../../contracts/types/Ids.sol";
import {HouseTest} from "../support/HouseTest.sol";

contract TipsTest is HouseTest {
    function test_RevertWhen_AStrangerSetsAPartOrItIsTooLarge() public {
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_NotMerchantOwner.selector, mallory, owner));
        vm.prank(mallory);
        tips.setHostPart(bar, mallory, 1);
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_HostPartTooLarge.selector, 2_001, 2_000));
        vm.prank(owner);
        tips.setHostPart(bar, ada, 2_001);
    }

    function test_WhenTheOwnerSetsAPart() public {
        vm.expectEmit(address(tips));
        emit ITips.HostPartChanged(bar, ada, 2_000);
        _setPart(ada, 2_000);
        vm.assertEq(tips.hostPartOf(bar, ada), 2_000, "part");
        vm.assertEq(tips.hostPartOf(bar, ben), 0, "nobody else's");
    }

    function test_RevertWhen_ATipCannotBeGiven() public {
        _fund(dora, BEER);
        vm.startPrank(dora);
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_ZeroAmount.selector));
        tips.tip(bar, 0, address(0), "");
        MerchantId unknown = MerchantId.wrap(9);
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_UnknownMerchant.selector, unknown));
        tips.tip(unknown, 1, address(0), "");
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_NoteTooLong.selector, 141, 140));
        tips.tip(bar, 1, address(0), string(new bytes(141)));
        tips.tip(bar, 1, address(0), string(new bytes(140)));
        vm.stopPrank();
    }

    function test_WhenThereIsNoHost() public {
        _fund(dora, BEER);
        vm.expectEmit(address(tips));
        emit ITips.Tipped(bar, dora, address(0), BEER, 0, "Thanks!");
        vm.prank(dora);
        tips.tip(bar, BEER, address(0), "Thanks!");
        vm.assertEq(euro.balanceOf(till), BEER, "all of it");
    }

    function test_GivenAHostsPart() public {
        _setPart(ada, 1_500);
        _fund(dora, 99);
        vm.expectEmit(address(tips));
        emit ITips.Tipped(bar, dora, ada, 99, 14, "");
        vm.prank(dora);
        tips.tip(bar, 99, ada, "");
        vm.assertEq(euro.balanceOf(ada), 14, "15% of 99, rounded down");
        vm.assertEq(euro.balanceOf(till), 85, "the rest");
    }

    function test_GivenAHostWithoutAPart() public {
        _fund(dora, 200);
        vm.prank(dora);
        tips.tip(bar, 100, mallory, "");
        _setPart(ada, 1_500);
        _setPart(ada, 0);
        vm.prank(dora);
        tips.tip(bar, 100, ada, "");
        vm.assertEq(euro.balanceOf(till), 200, "all of it");
    }

    function test_GivenPayees() public {
        Payee[] memory payees = new Payee[](1);
        payees[0] = Payee(emil, 5_000);
        vm.prank(owner);
        registry.setPayees(bar, payees);
        _setPart(ada, 2_000);
        _fund(dora, 101);
        vm.prank(dora);
        tips.tip(bar, 101, ada, "");

        vm.assertEq(euro.balanceOf(ada), 20, "host");
        vm.assertEq(euro.balanceOf(emil), 40, "half of 81, rounded down");
        vm.assertEq(euro.balanceOf(till), 41, "the rest");
    }

    function testFuzz_PartsAddUp(uint256 amount, uint16 bps, bool withPayee) public {
        amount = bound(amount, 1, type(uint128).max);
        bps = uint16(bound(bps, 0, 2_000));
        if (withPayee) {
            Payee[] memory payees = new Payee[](1);
            payees[0] = Payee(emil, 3_333);
            vm.prank(owner);
            registry.setPayees(bar, payees);
        }
        _setPart(ada, bps);
        _fund(dora, amount);
        vm.prank(dora);
        tips.tip(bar, amount, ada, "");

        vm.assertEq(euro.balanceOf(ada), (amount * bps) / 10_000, "host");
        uint256 sum = euro.balanceOf(ada) + euro.balanceOf(emil) + euro.balanceOf(till);
        vm.assertEq(sum, amount, "parts add up");
        vm.assertEq(euro.balanceOf(address(vault)), 0, "the vault keeps nothing");
    }

    function _setPart(address host, uint16 bps) private {
        vm.prank(owner);
        tips.setHostPart(bar, host, bps);
    }
}
