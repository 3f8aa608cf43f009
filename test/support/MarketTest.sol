// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {SellTerms} from "../../contracts/interfaces/IWeekMarket.sol";
import {AltTest} from "./AltTest.sol";
import {HouseTest} from "./HouseTest.sol";
import {WeeksTest} from "./WeeksTest.sol";

/// @title MarketTest
/// @notice What there is to sell: Emil has the parts of Dora's weeks 5 to 8, nine shares of ten years at the hall, and five
/// beers. Dora buys.
abstract contract MarketTest is WeeksTest, AltTest {
    uint256 internal constant PART = 3 * EUR;
    uint256 internal constant BEERS = 5;

    uint256 internal week;
    uint256 internal share;
    uint256 internal drink;

    function setUp() public virtual override(WeeksTest, AltTest) {
        super.setUp();
        _stake(ada, 1_000 * EUR);
        _twins(membership, 15 << 4, emil);
        _bundle(hall, emil);
        (week, share, drink) = (_weekId(5), _share(hall, 1), _buy(emil, beer, BEERS, address(0)));
    }

    function _claims() internal override(HouseTest, WeeksTest) returns (address[] memory) {
        return WeeksTest._claims();
    }

    function _custodians() internal override(HouseTest, AltTest) returns (address[] memory) {
        return AltTest._custodians();
    }

    // ─── What people do ──────────────────────────────────────────────────────────────────────────────────────────────

    function _offer(
        address seller,
        IERC1155 token,
        uint256 id,
        uint256 quantity,
        SellTerms memory terms
    ) internal returns (uint256) {
        vm.prank(seller);
        token.safeTransferFrom(seller, address(market), id, quantity, abi.encode(terms));
        return market.offerCount();
    }

    /// @dev Emil's parts of week 5.
    function _offerWeek(uint256 parts, SellTerms memory terms) internal returns (uint256) {
        return _offer(emil, weekTokens, week, parts, terms);
    }

    /// @dev With exactly the money that it costs, which the market may take.
    function _fill(address buyer, uint256 offer, uint256 quantity) internal returns (uint256 cost) {
        _allow(buyer, market.costOf(offer, quantity, block.timestamp));
        vm.prank(buyer);
        return market.fill(offer, quantity, ALL, buyer);
    }

    /// @dev Gives play money to `account`, which lets the market take it.
    function _allow(address account, uint256 amount) internal {
        euro.mint(account, amount);
        vm.prank(account);
        euro.approve(address(market), ALL);
    }

    // ─── Terms ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _fixed(uint256 price) internal pure returns (SellTerms memory) {
        return _until(price, 0);
    }

    function _until(uint256 price, uint256 endsAt) internal pure returns (SellTerms memory) {
        return SellTerms(uint96(price), false, 0, uint40(endsAt));
    }

    function _fair(int16 markupBps, uint256 floor) internal pure returns (SellTerms memory) {
        return SellTerms(uint96(floor), true, markupBps, 0);
    }

    // ─── What there is ───────────────────────────────────────────────────────────────────────────────────────────────

    function _left(uint256 offer) internal view returns (uint256) {
        return market.offerOf(offer).quantity;
    }

    function _inMarket(IERC1155 token, uint256 id) internal view returns (uint256) {
        return token.balanceOf(address(market), id);
    }
}
