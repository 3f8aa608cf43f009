// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IAltShares} from "../../contracts/interfaces/IAltShares.sol";
import {IEntangledWeeks} from "../../contracts/interfaces/IEntangledWeeks.sol";
import {IEscrowVault} from "../../contracts/interfaces/IEscrowVault.sol";
import {IMerchantRegistry, Payee, Registration} from "../../contracts/interfaces/IMerchantRegistry.sol";
import {IPatronPool, PoolState, Position, WeekState} from "../../contracts/interfaces/IPatronPool.sol";
import {
    ISolidarityVouchers,
    OfferTerms,
    Permit,
    Permit,
    Redemption,
    Split
} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {IStamps} from "../../contracts/interfaces/IStamps.sol";
import {ISubscriptions} from "../../contracts/interfaces/ISubscriptions.sol";
import {ITips} from "../../contracts/interfaces/ITips.sol";
import {IWeekMarket} from "../../contracts/interfaces/IWeekMarket.sol";
import {AccountId, Ids, MerchantId, OfferId, PoolId} from "../../contracts/types/Ids.sol";
import {Labels} from "../../contracts/types/Labels.sol";
import {Cheats} from "./Cheats.sol";
import {ICornerstone} from "./ICornerstone.sol";
import {IPlayMoney} from "./IPlayMoney.sol";

/// @dev The mock product as tests see it: see contracts/mocks/ClaimDesk.sol.
interface IClaimDesk {
    function sell(
        PoolId pool,
        uint256 price,
        uint256 cut,
        uint256 promoterBps,
        address promoter
    ) external returns (uint256 week, uint256 promoterCut);
    function release(PoolId pool, uint256 week, uint256 amount) external;
    function lose(PoolId pool, uint256 week, uint256 amount, address to) external returns (uint256 fromBond);
}

/// @title HouseTest
/// @notice The whole house, built through a Cornerstone as a deployment does, with one bar in it. All contracts come from
/// their compiled artifacts and are used through their interfaces, so a test compiles in a moment.
///
/// The bar's pool has λ = 20%. Its beer costs 10.00; 20% of that is the patrons' cut, half of it the promoter's. The clock
/// stands on a Monday, 00:00 at the bar.
abstract contract HouseTest is Cheats {
    uint256 internal constant EUR = 1e6;
    uint24 internal constant OFFSET = 4 days - 1 hours;
    uint256 internal constant FIRST_WEEK = 2_952;
    uint256 internal constant MONDAY = FIRST_WEEK * 7 days + OFFSET;
    uint256 internal constant BEER = 10 * EUR;
    uint256 internal constant ALL = type(uint256).max;

    ICornerstone internal cornerstone;
    IMerchantRegistry internal registry;
    IEscrowVault internal vault;
    IPatronPool internal patrons;
    ISolidarityVouchers internal vouchers;
    IERC1155 internal tokens;
    ITips internal tips;
    ISubscriptions internal subscriptions;
    IAltShares internal altShares;
    IERC1155 internal shares;
    IEntangledWeeks internal entangledWeeks;
    IERC1155 internal weekTokens;
    IStamps internal stamps;
    IWeekMarket internal market;
    IClaimDesk internal desk;
    IPlayMoney internal euro;

    MerchantId internal bar;
    PoolId internal pool;
    OfferId internal beer;

    address internal owner = person("owner of the bar");
    address internal till = person("till of the bar");
    address internal staff = person("staff of the bar");
    address internal arbiter = person("arbiter");
    address internal ada = person("Ada, patron");
    address internal ben = person("Ben, patron");
    address internal cleo = person("Cleo, patron");
    address internal dora = person("Dora, consumer");
    address internal emil = person("Emil, consumer");
    address internal mallory = person("Mallory");

    function setUp() public virtual {
        vm.warp(MONDAY);
        _build();
        bar = _register("The Pigeon & Hop", IERC20(address(euro)));
        pool = _open(bar, 2_000);
        beer = _publish(_termsOf(pool, BEER));
    }

    // ─── Building ────────────────────────────────────────────────────────────────────────────────────────────────────

    function _build() internal {
        cornerstone = ICornerstone(_create("Cornerstone", ""));
        euro = IPlayMoney(_create("DemoEuro", ""));
        registry = IMerchantRegistry(_create("MerchantRegistry", abi.encode(_siteOf("vault"))));
        vault = IEscrowVault(_lay("vault", "EscrowVault", abi.encode(registry, _books())));
        address vaultAt = address(vault);
        address[] memory products = new address[](4);
        (products[0], products[1]) = (_siteOf("vouchers"), _siteOf("subscriptions"));
        (products[2], products[3]) = (_siteOf("weeks"), _siteOf("desk"));
        patrons = IPatronPool(_lay("patrons", "PatronPool", abi.encode(registry, vaultAt, products)));
        address cardAt = _create("VoucherCard", abi.encode(registry));
        bytes memory arguments = abi.encode(registry, vaultAt, patrons, cardAt);
        vouchers = ISolidarityVouchers(_lay("vouchers", "SolidarityVouchers", arguments));
        tokens = IERC1155(address(vouchers));
        tips = ITips(_lay("tips", "Tips", abi.encode(registry, vaultAt)));
        subscriptions = ISubscriptions(_buildSubscriptions());
        cardAt = _create("ShareCard", abi.encode(registry));
        address[] memory more = _custodians();
        address[] memory custodians = new address[](1 + more.length);
        custodians[0] = _siteOf("market");
        for (uint256 i = 0; i < more.length; i++) custodians[1 + i] = more[i];
        arguments = abi.encode(vaultAt, subscriptions, cardAt, custodians);
        altShares = IAltShares(_lay("altShares", "AltShares", arguments));
        shares = IERC1155(address(altShares));
        _buildWeeks();
        desk = IClaimDesk(_lay("desk", "ClaimDesk", abi.encode(vaultAt, patrons)));
        vm.label(vaultAt, "EscrowVault");
        vm.label(address(patrons), "PatronPool");
        vm.label(address(vouchers), "SolidarityVouchers");
    }

    /// @dev Who may move what the vault holds.
    function _books() private returns (address[] memory books) {
        address[] memory more = _activators();
        books = new address[](7 + more.length);
        (books[0], books[1], books[2]) = (_siteOf("patrons"), _siteOf("vouchers"), _siteOf("tips"));
        (books[3], books[4], books[5]) = (_siteOf("subscriptions"), _siteOf("altShares"), _siteOf("weeks"));
        books[6] = _siteOf("desk");
        for (uint256 i = 0; i < more.length; i++) books[7 + i] = more[i];
    }

    function _buildSubscriptions() private returns (address) {
        address reader = _create("SubscriptionsReader", abi.encode(registry, vault, patrons));
        address next = _create("SubscriptionsDesk", abi.encode(registry, vault, patrons, reader));
        address cardAt = _create("SubscriptionCard", abi.encode(registry));
        address[] memory more = _activators();
        address[] memory products = new address[](1 + more.length);
        products[0] = _siteOf("altShares");
        for (uint256 i = 0; i < more.length; i++) products[1 + i] = more[i];
        bytes memory arguments = abi.encode(registry, vault, patrons, next, cardAt, products);
        return _lay("subscriptions", "Subscriptions", arguments);
    }

    function _buildWeeks() private {
        address cardAt = _create("StampCard", abi.encode(registry));
        bytes memory arguments = abi.encode(_siteOf("weeks"), subscriptions, cardAt);
        stamps = IStamps(_create("Stamps", arguments));
        cardAt = _create("WeekCard", abi.encode(registry));
        arguments = abi.encode(registry, vault, patrons, subscriptions, stamps, cardAt, _claims());
        entangledWeeks = IEntangledWeeks(_lay("weeks", "EntangledWeeks", arguments));
        weekTokens = IERC1155(address(entangledWeeks));
        arguments = abi.encode(vouchers, altShares, entangledWeeks, subscriptions);
        market = IWeekMarket(_lay("market", "WeekMarket", arguments));
    }

    /// @dev Who may pay out of a week's pool in place of the service.
    function _claims() internal virtual returns (address[] memory) {
        return new address[](0);
    }

    /// @dev Where the cornerstone will lay a contract.
    function _siteOf(bytes32 salt) private view returns (address) {
        return cornerstone.addressOf(address(this), salt);
    }

    /// @dev Products that may activate subscriptions, besides ALT shares.
    function _activators() internal virtual returns (address[] memory) {
        return new address[](0);
    }

    /// @dev Contracts that hold shares for their owners.
    function _custodians() internal virtual returns (address[] memory) {
        return new address[](0);
    }

    function _lay(bytes32 salt, string memory artifact, bytes memory arguments) private returns (address) {
        return cornerstone.deploy(salt, bytes.concat(vm.getCode(artifact), arguments));
    }

    // ─── The bar ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _registration(string memory name, IERC20 currency) internal view returns (Registration memory) {
        return
            Registration({
                name: name,
                metadataURI: "data:application/json,{}",
                payout: till,
                currency: currency,
                weekOffset: OFFSET,
                sector: 5_813,
                locality: "DKCPH",
                arbiter: arbiter
            });
    }

    function _register(string memory name, IERC20 currency) internal returns (MerchantId merchant) {
        vm.prank(owner);
        merchant = registry.register(_registration(name, currency));
        vm.prank(owner);
        registry.setOperator(merchant, staff, true);
    }

    function _open(MerchantId merchant, uint16 lambdaBps) internal returns (PoolId) {
        vm.prank(owner);
        return patrons.open(merchant, lambdaBps);
    }

    /// @dev A voucher on sale for half a year and redeemable for two.
    function _termsOf(PoolId of_, uint256 price) internal view returns (OfferTerms memory) {
        return
            OfferTerms({
                pool: of_,
                price: uint88(price),
                cap: 1_000_000,
                redeemFrom: uint40(block.timestamp),
                sellUntil: uint40(block.timestamp + 182 days),
                redeemBy: uint40(block.timestamp + 730 days),
                eventAt: 0,
                patronCutBps: 2_000,
                promoterBps: 5_000,
                heldBps: 0,
                arbiterDays: 30
            });
    }

    function _publish(OfferTerms memory terms) internal returns (OfferId) {
        vm.prank(owner);
        return vouchers.publish(terms, "A beer", "data:application/json,{}");
    }

    // ─── What people do ──────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Gives play money to `account`, which lets the vault take it.
    function _fund(address account, uint256 amount) internal {
        euro.mint(account, amount);
        vm.prank(account);
        euro.approve(address(vault), ALL);
    }

    function _stake(address patron, uint256 amount) internal {
        _fund(patron, amount);
        vm.prank(patron);
        patrons.stake(pool, amount, patron);
    }

    function _promote(address patron, uint256 amount) internal {
        vm.prank(patron);
        patrons.promote(pool, amount);
    }

    function _buy(address buyer, OfferId offer, uint256 quantity, address promoter) internal returns (uint256 id) {
        _fund(buyer, vouchers.splitOf(offer, quantity, promoter).price);
        vm.prank(buyer);
        return vouchers.buy(offer, quantity, buyer, promoter);
    }

    function _redeem(address holder, uint256 id, uint256 quantity) internal {
        vm.prank(holder);
        vouchers.redeem(id, quantity);
    }

    /// @dev A sale of the mock product, whose promises can be lost.
    function _sellAtDesk(uint256 price) internal returns (uint256 week) {
        _fund(address(this), price);
        (week, ) = desk.sell(pool, price, price / 5, 0, address(0));
    }

    function _warpToWeek(uint256 weeksAfterTheFirst) internal {
        vm.warp(MONDAY + weeksAfterTheFirst * 7 days);
    }

    // ─── What there is ───────────────────────────────────────────────────────────────────────────────────────────────

    function _account(uint8 label) internal view returns (AccountId) {
        return Ids.account(IERC20(address(euro)), bar, label);
    }

    function _held(uint8 label) internal view returns (uint256) {
        return vault.balanceOf(_account(label));
    }

    /// @dev All accounts of the bar.
    function _assigned() internal view returns (uint256) {
        return
            _held(Labels.PATRON_STAKE)
            + _held(Labels.PATRON_INCOME)
            + _held(Labels.BOND)
            + _held(Labels.HELD)
            + _held(Labels.REPAYMENT);
    }

    function _position(address patron) internal view returns (Position memory) {
        return patrons.positionOf(pool, patron);
    }

    // ─── Signatures ──────────────────────────────────────────────────────────────────────────────────────────────────

    function _domainOf(address contract_, uint256 chain) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                    keccak256("Homing Solidarity Vouchers"),
                    keccak256("1"),
                    chain,
                    contract_
                )
            );
    }

    /// @dev For the vault, by whoever `name` is, to be sent by Dora.
    function _permit(string memory name, uint256 value, uint256 deadline) internal view returns (Permit memory) {
        return _permitTo(address(vault), name, value, deadline);
    }

    function _permitTo(
        address spender,
        string memory name,
        uint256 value,
        uint256 deadline
    ) internal view returns (Permit memory) {
        bytes32 hash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                dora,
                spender,
                value,
                euro.nonces(dora),
                deadline
            )
        );
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", euro.DOMAIN_SEPARATOR(), hash));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(name), digest);
        return Permit(value, deadline, v, r, s);
    }

    function _signed(string memory name, Redemption memory redemption) internal view returns (bytes memory) {
        return _signed(name, redemption, _domainOf(address(vouchers), block.chainid));
    }

    function _signed(
        string memory name,
        Redemption memory redemption,
        bytes32 domain
    ) internal pure returns (bytes memory) {
        bytes32 typeHash = keccak256(
            "Redemption(uint256 id,uint256 quantity,address holder,uint256 nonce,uint256 deadline)"
        );
        bytes32 hash = keccak256(
            abi.encode(
                typeHash,
                redemption.id,
                redemption.quantity,
                redemption.holder,
                redemption.nonce,
                redemption.deadline
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(name), keccak256(abi.encodePacked("\x19\x01", domain, hash)));
        return abi.encodePacked(r, s, v);
    }
}
