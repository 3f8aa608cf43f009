// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {AccountId, Ids, MerchantId, OfferId, PoolId} from "../../contracts/types/Ids.sol";
import {Cheats} from "../support/Cheats.sol";

contract IdsTest is Cheats {
    function testFuzz_AnAccountSaysAllAboutItself(address currency, uint32 merchant, uint8 label) public pure {
        AccountId id = Ids.account(IERC20(currency), MerchantId.wrap(merchant), label);

        vm.assertEq(address(Ids.currencyOf(id)), currency, "currency");
        vm.assertEq(MerchantId.unwrap(Ids.merchantOf(id)), merchant, "merchant");
        vm.assertEq(Ids.labelOf(id), label, "label");
        vm.assertEq(uint256(AccountId.unwrap(id)) >> 200, 0, "nothing above");
    }

    function testFuzz_APoolSaysAllAboutItself(address currency, uint32 merchant, uint8 number) public pure {
        PoolId id = Ids.pool(IERC20(currency), MerchantId.wrap(merchant), number);

        vm.assertEq(address(Ids.currencyOf(id)), currency, "currency");
        vm.assertEq(MerchantId.unwrap(Ids.merchantOf(id)), merchant, "merchant");
        vm.assertEq(Ids.numberOf(id), number, "number");
    }

    function testFuzz_AVoucherSaysItsOfferAndWeek(uint64 offer, uint32 week) public pure {
        uint256 id = Ids.voucher(OfferId.wrap(offer), week);

        vm.assertEq(OfferId.unwrap(Ids.offerOf(id)), offer, "offer");
        vm.assertEq(Ids.weekOf(id), week, "week");
    }

    function testFuzz_DifferentThingsHaveDifferentIds(
        address currency,
        uint32 merchant,
        uint8 label,
        address otherCurrency,
        uint32 otherMerchant,
        uint8 otherLabel
    ) public pure {
        bool same = currency == otherCurrency && merchant == otherMerchant && label == otherLabel;
        bool sameId =
            AccountId.unwrap(Ids.account(IERC20(currency), MerchantId.wrap(merchant), label))
                == AccountId.unwrap(Ids.account(IERC20(otherCurrency), MerchantId.wrap(otherMerchant), otherLabel));
        vm.assertEq(sameId, same, "same id");
    }

    function testFuzz_MerchantsCompareByNumber(uint32 one, uint32 other) public pure {
        vm.assertEq(MerchantId.wrap(one) == MerchantId.wrap(other), one == other, "equal");
        vm.assertEq(MerchantId.wrap(one) != MerchantId.wrap(other), one != other, "different");
    }
}
