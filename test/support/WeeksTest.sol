// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {WeekRedemption, WeekState as Week} from "../../contracts/interfaces/IEntangledWeeks.sol";
import {PlanTerms} from "../../contracts/interfaces/ISubscriptions.sol";
import {Ids} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {GymTest} from "./GymTest.sol";

/// @title WeeksTest
/// @notice Dora is a member of the gym of the paper, whose weeks have seven parts and ten guest seats: what she buys the
/// twin of. Her week k begins k Mondays after the first.
abstract contract WeeksTest is GymTest {
    uint256 internal constant YEAR = (1 << 52) - 1;
    uint256 internal constant PARTS = 7;
    string internal constant DORA = "Dora, consumer";

    /// @dev What decides claims, later.
    address internal court = person("what decides claims");
    uint256 internal membership;

    function setUp() public virtual override {
        super.setUp();
        membership = _join(gym, dora);
    }

    function _claims() internal virtual override returns (address[] memory list) {
        list = new address[](1);
        list[0] = court;
    }

    // ─── What people do ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Its subscriber buys, for `receiver`.
    function _twins(uint256 subscription, uint256 weekBits, address receiver) internal returns (uint256 amount) {
        address subscriber = subscriptions.subscriptionOf(subscription).subscriber;
        _fund(subscriber, entangledWeeks.priceOf(subscription, weekBits));
        vm.prank(subscriber);
        return entangledWeeks.buy(subscription, weekBits, receiver);
    }

    function _use(address holder, uint256 id, uint256 parts) internal {
        vm.prank(holder);
        entangledWeeks.redeem(id, parts, false);
    }

    function _settle(uint256 week, uint256 weekCount) internal returns (uint256 paid, uint256 forfeited) {
        return entangledWeeks.settle(gym, FIRST_WEEK + week, weekCount);
    }

    /// @dev As what decides claims does it.
    function _payOut(uint256 id, address holder, uint256 parts) internal returns (uint256 amount) {
        vm.prank(court);
        return entangledWeeks.payOut(id, holder, parts, holder);
    }

    /// @dev A plan with few weeks, parts and guest seats.
    function _smallTerms() internal view returns (PlanTerms memory terms) {
        terms = _terms();
        (terms.retailTotal, terms.prepaidPrice, terms.weekCount) = (101, 89, 6);
        (terms.longestPauseWeeks, terms.partsPerWeek, terms.guestSeats) = (0, 3, 2);
    }

    // ─── What there is ───────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev The id of the gym's week in which Dora's week `k` is.
    function _weekId(uint256 k) internal view returns (uint256) {
        return Ids.weekToken(gym, OFFSET, FIRST_WEEK + k);
    }

    function _bit(uint256 k) internal pure returns (uint256) {
        return 1 << (k - 1);
    }

    function _stateOf(uint256 k) internal view returns (Week memory) {
        return entangledWeeks.weekOf(_weekId(k));
    }

    function _partsOf(address holder, uint256 k) internal view returns (uint256) {
        return weekTokens.balanceOf(holder, _weekId(k));
    }

    function _waiting() internal view returns (uint256) {
        return _held(Labels.WEEKS);
    }

    function _forfeits() internal view returns (uint256) {
        return _held(Labels.FORFEITS);
    }

    // ─── Signatures ──────────────────────────────────────────────────────────────────────────────────────────────────

    function _weekDomain(address contract_, uint256 chain) internal pure returns (bytes32) {
        bytes32 typeHash = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        return keccak256(abi.encode(typeHash, keccak256("Homing Week Tokens"), keccak256("1"), chain, contract_));
    }

    /// @dev By whoever `name` is.
    function _signedWeek(string memory name, WeekRedemption memory slip) internal view returns (bytes memory) {
        return _signedWeek(name, slip, _weekDomain(address(entangledWeeks), block.chainid));
    }

    function _signedWeek(
        string memory name,
        WeekRedemption memory slip,
        bytes32 domain
    ) internal pure returns (bytes memory) {
        bytes32 typeHash = keccak256(
            "WeekRedemption(uint256 id,uint256 parts,address holder,bool stamp,uint256 nonce,uint256 deadline)"
        );
        bytes32 hash = keccak256(
            abi.encode(typeHash, slip.id, slip.parts, slip.holder, slip.stamp, slip.nonce, slip.deadline)
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(name), keccak256(abi.encodePacked("\x19\x01", domain, hash)));
        return abi.encodePacked(r, s, v);
    }
}
