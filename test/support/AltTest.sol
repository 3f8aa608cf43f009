// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Acceptance, Queue} from "../../contracts/interfaces/IAltShares.sol";
import {PlanTerms, Subscription} from "../../contracts/interfaces/ISubscriptions.sol";
import {CustodyDesk} from "../../contracts/mocks/CustodyDesk.sol";
import {Ids, PlanId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {GymTest} from "./GymTest.sol";

/// @title AltTest
/// @notice The gym of the paper sells years ahead, too: 5 at 5% off, 10 at 10%, 15 at 15%. A share of the ten costs 772.20.
abstract contract AltTest is GymTest {
    uint256 internal constant FIVE = 1;
    uint256 internal constant TEN = 2;
    uint256 internal constant FIFTEEN = 3;
    uint256 internal constant SHARE = 772_200_000;
    uint256 internal constant BUNDLE = 10 * SHARE;
    /// @dev A sixth of 1% of 772.20.
    uint256 internal constant BOUNTY = 1_287_000;
    bytes32 internal constant NO_TERMS = 0;

    /// @dev 1,000 seats, and one with two seats.
    PlanId internal hall;
    PlanId internal small;
    CustodyDesk internal custody;

    function setUp() public virtual override {
        super.setUp();
        hall = _plan(_years(1_000, TERMS));
        small = _plan(_years(2, TERMS));
    }

    function _custodians() internal virtual override returns (address[] memory list) {
        custody = new CustodyDesk();
        list = new address[](1);
        list[0] = address(custody);
    }

    function _years(uint256 capacity, bytes32 termsHash) internal view returns (PlanTerms memory terms) {
        terms = _terms();
        terms.horizonYears = 15;
        terms.capacity = uint24(capacity);
        (terms.tiers[0].size, terms.tiers[0].discountBps) = (5, 500);
        (terms.tiers[1].size, terms.tiers[1].discountBps) = (10, 1_000);
        terms.termsHash = termsHash;
    }

    // ─── What people do ──────────────────────────────────────────────────────────────────────────────────────────────

    function _none() internal pure returns (Acceptance memory) {
        return Acceptance(0, "");
    }

    /// @dev Ten at 10% off.
    function _bundle(PlanId plan, address who) internal returns (uint256 week) {
        _fund(who, BUNDLE);
        vm.prank(who);
        return altShares.buy(plan, TEN, who, address(0), TERMS, _none());
    }

    /// @dev All seats of the small plan are taken, by who leave no trace in the presale.
    function _fillSmall() internal returns (uint256 first, uint256 second) {
        (first, second) = (_join(small, cleo), _join(small, cleo));
    }

    function _activate(address who, uint256 id) internal returns (uint256) {
        vm.prank(who);
        return altShares.activate(id, who);
    }

    function _activateDue(uint256 id, address holder) internal returns (uint256 subscription, uint256 bounty) {
        vm.prank(keeper);
        return altShares.activateDue(id, holder);
    }

    /// @dev The share of a ten that was bought in the first week.
    function _share(PlanId plan, uint256 place) internal pure returns (uint256) {
        return Ids.share(plan, TEN, FIRST_WEEK, place);
    }

    function _presale() internal view returns (uint256) {
        return _held(Labels.PRESALE);
    }

    function _pools() internal view returns (uint256) {
        return _held(Labels.ALLOWANCE) + _held(Labels.TOP_UP) + _held(Labels.TRANSACTION) + _held(Labels.COOLING_OFF);
    }

    function _holderOf(uint256 subscription) internal view returns (address) {
        return IERC721(address(subscriptions)).ownerOf(subscription);
    }

    function _queued(PlanId plan) internal view returns (uint256) {
        Queue memory queue = altShares.queueOf(plan);
        return queue.waiting;
    }

    function _promised(PlanId plan) internal view returns (uint256) {
        return subscriptions.capacityOf(plan).promised;
    }

    // ─── Acceptances ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev By whoever `name` is, valid for this day.
    function _accepted(
        string memory name,
        uint256 id,
        address holder,
        address nominee,
        bytes32 termsHash
    ) internal view returns (Acceptance memory acceptance) {
        acceptance.deadline = block.timestamp + 1 days;
        bytes32 typeHash = keccak256(
            "Acceptance(uint256 id,address holder,address nominee,bytes32 termsHash,uint256 deadline)"
        );
        bytes32 hash = keccak256(abi.encode(typeHash, id, holder, nominee, termsHash, acceptance.deadline));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Homing ALT Shares"),
                keccak256("1"),
                block.chainid,
                address(altShares)
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(name), keccak256(abi.encodePacked("\x19\x01", domain, hash)));
        acceptance.signature = abi.encodePacked(r, s, v);
    }
}
