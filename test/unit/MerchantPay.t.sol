// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Payout} from "../../contracts/interfaces/IEscrowVault.sol";
import {IMerchantRegistry, Payee} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {MerchantPay} from "../../contracts/libraries/MerchantPay.sol";
import {MerchantId} from "../../contracts/types/Ids.sol";
import {Cheats} from "../support/Cheats.sol";

/// @dev The test is the registry that it asks: one merchant with the payees of the moment.
contract MerchantPayTest is Cheats {
    address private constant TILL = address(0x7111);
    address private constant HOST = address(0x4057);
    MerchantId private constant MERCHANT = MerchantId.wrap(1);

    Payee[] private _payees;

    function payoutOf(MerchantId) external view returns (address, uint256) {
        return (TILL, _payees.length);
    }

    function payeesOf(MerchantId) external view returns (Payee[] memory) {
        return _payees;
    }

    function test_WithoutPayeesAllIsTheMerchants() public view {
        Payout[] memory list = _payouts(1_000, address(0), 0);
        vm.assertEq(list.length, 1, "payouts");
        vm.assertEq(list[0].to, TILL, "to");
        vm.assertEq(list[0].amount, 1_000, "amount");
    }

    function test_PayeesAreRoundedDownAndTheTillGetsTheRest() public {
        _payees.push(Payee(address(1), 3_333));
        _payees.push(Payee(address(2), 3_333));
        Payout[] memory list = _payouts(100, HOST, 7);

        vm.assertEq(list.length, 4, "payouts");
        vm.assertEq(list[0].amount, 34, "the till");
        vm.assertEq(list[1].amount, 33, "first payee");
        vm.assertEq(list[2].amount, 33, "second payee");
        vm.assertEq(list[3].to, HOST, "the host comes last");
        vm.assertEq(list[3].amount, 7, "the host");
    }

    function testFuzz_PartsAddUp(uint256 amount, uint256 otherAmount, uint256 count, uint16[3] memory bps) public {
        amount = bound(amount, 0, type(uint128).max);
        otherAmount = bound(otherAmount, 0, type(uint128).max);
        count = bound(count, 0, 3);
        uint256 left = 10_000;
        for (uint256 i = 0; i < count; i++) {
            bps[i] = uint16(bound(bps[i], 0, left));
            left -= bps[i];
            _payees.push(Payee(address(uint160(i + 1)), bps[i]));
        }
        Payout[] memory list = _payouts(amount, HOST, otherAmount);

        uint256 sum;
        for (uint256 i = 0; i < list.length; i++) sum += list[i].amount;
        vm.assertEq(sum, amount + otherAmount, "parts add up");
        for (uint256 i = 0; i < count; i++) {
            vm.assertEq(list[i + 1].to, _payees[i].account, "payee");
            vm.assertEq(list[i + 1].amount, (amount * bps[i]) / 10_000, "its part, rounded down");
        }
        vm.assertGe(list[0].amount, (amount * left) / 10_000, "what rounds is the till's");
        vm.assertLe(list[0].amount, (amount * left) / 10_000 + 3, "and no more than a unit of each");
    }

    function _payouts(uint256 amount, address other, uint256 otherAmount) private view returns (Payout[] memory) {
        return MerchantPay.payouts(IMerchantRegistry(address(this)), MERCHANT, amount, other, otherAmount);
    }
}
