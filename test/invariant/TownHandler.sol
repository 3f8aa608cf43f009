// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Position} from "../../contracts/interfaces/IPatronPool.sol";
import {OfferTerms, Redemption, Split} from "../../contracts/interfaces/ISolidarityVouchers.sol";
import {HostileToken} from "../../contracts/mocks/HostileToken.sol";
import {Ids, MerchantId, OfferId, PoolId} from "../../contracts/types/Ids.sol";
import {HouseTest} from "../support/HouseTest.sol";

/// @title TownHandler
/// @notice A small town: two merchants with a pool and two offers each, four patrons, three consumers, one currency whose
/// issuer can freeze accounts. Each function is something that somebody may do at any time; the runner calls them in any
/// order with any arguments.
///
/// Its memberships are in {MembershipHandler}. An exit that can't be taken is written down: `brokenExit` says which.
abstract contract TownHandler is HouseTest {
    struct Lot {
        uint256 id;
        OfferId offer;
        uint256 merchant;
    }

    HostileToken internal token;
    MerchantId[2] internal merchants;
    PoolId[2] internal pools;
    OfferId[4] internal offers;
    uint256[2] internal prices = [10 * EUR, 33_333_333];
    address[4] internal stakers;
    address[3] internal buyers;
    address internal fritz = person("Fritz, patron");
    address internal gina = person("Gina, consumer");
    string[3] private buyerNames = ["Dora, consumer", "Emil, consumer", "Gina, consumer"];

    Lot[] internal lots;
    mapping(uint256 id => bool) private known;
    /// @dev What the mock product owes, by merchant and week.
    mapping(uint256 merchant => mapping(uint256 week => uint256)) internal deskOwes;
    mapping(uint256 merchant => uint256[]) internal weeksWithSales;
    mapping(uint256 merchant => mapping(uint256 week => bool)) private weekKnown;
    /// @dev How often each patron put stake to work, and sold through its link: each may round once.
    mapping(uint256 merchant => mapping(address patron => uint256)) internal joins;
    mapping(uint256 merchant => mapping(address patron => uint256)) internal linkSales;
    uint256 internal losses;
    uint256 internal sales;
    uint256 internal donations;
    string internal brokenExit;
    string internal brokenOrder;
    uint256 private nextNonce;

    function setUp() public virtual override {
        vm.warp(MONDAY);
        _build();
        token = HostileToken(_create("HostileToken", ""));
        stakers = [ada, ben, cleo, fritz];
        buyers = [dora, emil, gina];
        for (uint256 m = 0; m < 2; m++) {
            merchants[m] = _register(m == 0 ? "Bar" : "Theatre", token);
            pools[m] = _open(merchants[m], m == 0 ? 2_000 : 5_000);
            offers[2 * m] = _publish(_offerOf(m, false));
            offers[2 * m + 1] = _publish(_offerOf(m, true));
            vm.prank(owner);
            tips.setHostPart(merchants[m], ada, 1_000);
            _stakeFor(ada, m, 500 * EUR);
            _stakeFor(ben, m, 333_333_333);
        }
    }

    /// @dev An ordinary voucher, and one for an event in ten days, of which a part of the money is held.
    function _offerOf(uint256 m, bool isEvent) private view returns (OfferTerms memory terms) {
        terms = _termsOf(pools[m], prices[m]);
        if (!isEvent) return terms;
        terms.eventAt = uint40(block.timestamp + 10 days);
        terms.sellUntil = terms.eventAt;
        terms.redeemBy = terms.eventAt + 7 days;
        terms.heldBps = 2_500;
    }

    // ─── Patrons ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function stake(uint256 p, uint256 m, uint256 amount) external {
        (address patron, uint256 shop) = (stakers[p % 4], m % 2);
        // Now and then next to nothing.
        _stakeFor(patron, shop, amount % 7 == 0 ? bound(amount, 1, 100) : bound(amount, 50 * EUR, 2_000 * EUR));
    }

    function unstake(uint256 p, uint256 m, uint256 amount) external {
        (address patron, uint256 shop) = (stakers[p % 4], m % 2);
        uint256 most = patrons.positionOf(pools[shop], patron).payable_;
        if (most == 0) return;
        amount = amount % 3 == 0 ? ALL : bound(amount, 1, most);
        vm.prank(patron);
        try patrons.unstake(pools[shop], amount) {} catch {
            brokenExit = "unstake";
        }
    }

    function collect(uint256 p, uint256 m) external {
        (address patron, uint256 shop) = (stakers[p % 4], m % 2);
        uint256 free = patrons.positionOf(pools[shop], patron).free;
        vm.prank(patron);
        try patrons.collect(pools[shop], ALL) returns (uint256 paid) {
            if (paid < free) brokenExit = "collect paid less than what was free";
        } catch {
            brokenExit = "collect";
        }
    }

    function restake(uint256 p, uint256 m) external {
        (address patron, uint256 shop) = (stakers[p % 4], m % 2);
        vm.prank(patron);
        patrons.restake(pools[shop], ALL);
        joins[shop][patron]++;
    }

    function promote(uint256 p, uint256 m, uint256 amount) external {
        (address patron, uint256 shop) = (stakers[p % 4], m % 2);
        uint256 most = patrons.positionOf(pools[shop], patron).payable_;
        if (most == 0) return;
        vm.prank(patron);
        patrons.promote(pools[shop], bound(amount, 1, most));
    }

    function demote(uint256 p, uint256 m, uint256 amount) external {
        (address patron, uint256 shop) = (stakers[p % 4], m % 2);
        uint256 most = patrons.linkBudgetOf(pools[shop], patron);
        if (most == 0) return;
        vm.prank(patron);
        try patrons.demote(pools[shop], bound(amount, 1, most)) {} catch {
            brokenExit = "demote";
        }
    }

    function claimIncome(uint256 p, uint256 m) external {
        (address patron, uint256 shop) = (stakers[p % 4], m % 2);
        if (patrons.positionOf(pools[shop], patron).income == 0) return;
        vm.prank(patron);
        try patrons.claimIncome(pools[shop]) {} catch {
            brokenExit = "claimIncome";
        }
    }

    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    function buy(uint256 c, uint256 o, uint256 quantity) external {
        _purchase(c, o, quantity, address(0));
    }

    function buyThroughALink(uint256 c, uint256 o, uint256 quantity, uint256 link) external {
        _purchase(c, o, quantity, link % 5 == 4 ? mallory : stakers[link % 4]);
    }

    function redeem(uint256 c, uint256 l, uint256 quantity) external {
        (Lot memory lot, address holder, uint256 most) = _holding(c, l);
        if (most == 0 || vouchers.isTokenExpired(lot.id)) return;
        vm.prank(holder);
        try vouchers.redeem(lot.id, bound(quantity, 1, most)) {} catch {
            brokenExit = "redeem";
        }
    }

    function redeemSigned(uint256 c, uint256 l, uint256 quantity) external {
        (Lot memory lot, address holder, uint256 most) = _holding(c, l);
        if (most == 0 || vouchers.isTokenExpired(lot.id)) return;
        Redemption memory slip = Redemption(
            lot.id,
            bound(quantity, 1, most),
            holder,
            nextNonce++,
            block.timestamp + 5 minutes
        );
        bytes memory signature = _signed(buyerNames[c % 3], slip);
        vm.prank(staff);
        try vouchers.redeemSigned(slip, signature) {} catch {
            brokenExit = "redeemSigned";
        }
    }

    function transfer(uint256 c, uint256 l, uint256 quantity, uint256 to) external {
        (Lot memory lot, address holder, uint256 most) = _holding(c, l);
        if (most == 0) return;
        vm.prank(holder);
        tokens.safeTransferFrom(holder, buyers[to % 3], lot.id, bound(quantity, 1, most), "");
    }

    function takeRepayment(uint256 c, uint256 l, uint256 quantity) external {
        address holder = buyers[c % 3];
        for (uint256 i = 0; i < lots.length; i++) {
            Lot memory lot = lots[((l % lots.length) + i) % lots.length];
            uint256 most = tokens.balanceOf(holder, lot.id);
            uint256 paidIn = vouchers.repaymentOf(lot.id) / prices[lot.merchant];
            if (paidIn < most) most = paidIn;
            if (most == 0 || vouchers.isTokenExpired(lot.id)) continue;
            vm.prank(holder);
            try vouchers.takeRepayment(lot.id, bound(quantity, 1, most)) {} catch {
                brokenExit = "takeRepayment";
            }
            return;
        }
    }

    function tip(uint256 c, uint256 m, uint256 amount, uint256 host) external {
        address payer = buyers[c % 3];
        amount = bound(amount, 1, 100 * EUR);
        _give(payer, amount);
        vm.prank(payer);
        tips.tip(merchants[m % 2], amount, stakers[host % 2], "");
    }

    // ─── Merchants and anyone ────────────────────────────────────────────────────────────────────────────────────────

    function offerRepayment(uint256 l) external {
        if (lots.length == 0) return;
        Lot memory lot = lots[l % lots.length];
        uint256 needed = vouchers.outstandingOf(lot.id) * prices[lot.merchant];
        if (needed <= vouchers.repaymentOf(lot.id) || vouchers.isTokenExpired(lot.id)) return;
        _give(owner, needed);
        vm.prank(owner);
        vouchers.offerRepayment(lot.id);
    }

    function returnRepayment(uint256 l) external {
        for (uint256 i = 0; i < lots.length; i++) {
            uint256 id = lots[((l % lots.length) + i) % lots.length].id;
            if (vouchers.repaymentOf(id) == 0 || !vouchers.isTokenExpired(id)) continue;
            try vouchers.returnRepayment(id) {} catch {
                brokenExit = "returnRepayment";
            }
            return;
        }
    }

    function expire(uint256 l) external {
        for (uint256 i = 0; i < lots.length; i++) {
            uint256 id = lots[((l % lots.length) + i) % lots.length].id;
            if (vouchers.outstandingOf(id) == 0 || !vouchers.isTokenExpired(id)) continue;
            try vouchers.expire(id) {} catch {
                brokenExit = "expire";
            }
            return;
        }
    }

    function postBond(uint256 m, uint256 amount) external {
        amount = bound(amount, 1, 50 * EUR);
        _give(owner, amount);
        vm.prank(owner);
        patrons.postBond(merchants[m % 2], amount);
    }

    // ─── The mock product, whose promises can be lost ────────────────────────────────────────────────────────────────

    function sellAtDesk(uint256 m, uint256 price, uint256 link) external {
        uint256 shop = m % 2;
        uint256 room = patrons.roomOf(pools[shop]);
        if (room == 0) return;
        price = bound(price, 1, room);
        _give(address(this), price);
        address promoter = link % 3 == 0 ? stakers[link % 4] : address(0);
        (uint256 week, ) = desk.sell(pools[shop], price, price / 5, 5_000, promoter);
        deskOwes[shop][week] += price;
        _noteSale(shop, week, promoter);
    }

    function releaseAtDesk(uint256 m, uint256 w, uint256 amount) external {
        (uint256 shop, uint256 week) = _deskWeek(m, w, 0);
        if (week == 0) return;
        amount = bound(amount, 1, deskOwes[shop][week]);
        deskOwes[shop][week] -= amount;
        desk.release(pools[shop], week, amount);
    }

    function lose(uint256 m, uint256 w, uint256 amount, uint256 to) external {
        (uint256 shop, uint256 week) = _deskWeek(m, w, 2);
        if (week == 0) return;
        amount = bound(amount, 1, deskOwes[shop][week]);
        deskOwes[shop][week] -= amount;
        losses++;
        try desk.lose(pools[shop], week, amount, buyers[to % 3]) {} catch {
            brokenExit = "lose";
        }
    }

    // ─── The world ───────────────────────────────────────────────────────────────────────────────────────────────────

    function wait(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, 21 days));
    }

    function waitALittle(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, 2 days));
    }

    function freeze(uint256 who) external {
        address account = _anyone(who);
        token.setFrozen(account, !token.frozen(account));
    }

    function withdrawCredit(uint256 who) external {
        for (uint256 i = 0; i < 9; i++) {
            address account = _anyone((who % 9) + i);
            if (vault.creditOf(token, account) == 0) continue;
            vm.prank(account);
            try vault.withdrawCredit(token, address(0xb07)) {} catch {
                brokenExit = "withdrawCredit";
            }
            return;
        }
    }

    function donate(uint256 amount) external {
        amount = bound(amount, 1, EUR);
        token.mint(address(vault), amount);
        donations += amount;
    }

    // ─── Helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function _stakeFor(address patron, uint256 shop, uint256 amount) private {
        _give(patron, amount);
        vm.prank(patron);
        patrons.stake(pools[shop], amount, patron);
        joins[shop][patron]++;
    }

    function _purchase(uint256 c, uint256 o, uint256 quantity, address promoter) private {
        (address buyer, uint256 shop) = (buyers[c % 3], (o % 4) / 2);
        OfferId offer = offers[o % 4];
        uint256 most = vouchers.buyableOf(offer);
        if (most == 0) return;
        quantity = quantity % 3 == 0 ? most : bound(quantity, 1, (most + 2) / 3);
        _give(buyer, quantity * prices[shop]);
        uint256 debt = patrons.coverOf(pools[shop]).debt;
        uint256 till_ = _inTill();
        Split memory split = vouchers.splitOf(offer, quantity, promoter);
        vm.prank(buyer);
        uint256 id = vouchers.buy(offer, quantity, buyer, promoter);

        uint256 left = patrons.coverOf(pools[shop]).debt;
        if (left != debt - split.debt) brokenOrder = "a sale repaid something else than it said";
        if (_inTill() != till_ + split.merchant) brokenOrder = "a sale paid the merchant something else than it said";
        if (left != 0 && split.merchant != 0) brokenOrder = "the merchant was paid before its patrons";
        if (!known[id]) lots.push(Lot(id, offer, shop));
        known[id] = true;
        _noteSale(shop, Ids.weekOf(id), promoter);
    }

    function _noteSale(uint256 shop, uint256 week, address promoter) internal {
        sales++;
        if (promoter != address(0)) linkSales[shop][promoter]++;
        if (!weekKnown[shop][week]) weeksWithSales[shop].push(week);
        weekKnown[shop][week] = true;
    }

    /// @dev A week at least `age` weeks ago of which the mock product owes something, or 0.
    function _deskWeek(uint256 m, uint256 w, uint256 age) private view returns (uint256 shop, uint256 week) {
        shop = m % 2;
        uint256 count = weeksWithSales[shop].length;
        uint256 now_ = patrons.poolOf(pools[shop]).week;
        for (uint256 i = 0; i < count; i++) {
            week = weeksWithSales[shop][((w % count) + i) % count];
            if (deskOwes[shop][week] != 0 && week + age <= now_) return (shop, week);
        }
        return (shop, 0);
    }

    function _holding(uint256 c, uint256 l) private view returns (Lot memory lot, address holder, uint256 quantity) {
        holder = buyers[c % 3];
        if (lots.length == 0) return (lot, holder, 0);
        lot = lots[l % lots.length];
        quantity = tokens.balanceOf(holder, lot.id);
        if (quantity != 0) return (lot, holder, quantity);
        // Rather something that this consumer holds than nothing.
        for (uint256 i = 0; i < lots.length && quantity == 0; i++) {
            lot = lots[((l % lots.length) + i) % lots.length];
            quantity = tokens.balanceOf(holder, lot.id);
        }
    }

    function _account(uint256 m, uint8 label) internal view returns (uint256) {
        return vault.balanceOf(Ids.account(token, merchants[m], label));
    }

    function _inTill() internal view returns (uint256) {
        return token.balanceOf(till) + vault.creditOf(token, till);
    }

    /// @dev Everyone who may be paid.
    function _anyone(uint256 who) internal view returns (address) {
        who %= 9;
        if (who < 4) return stakers[who];
        if (who < 7) return buyers[who - 4];
        return who == 7 ? till : owner;
    }

    function _give(address account, uint256 amount) internal {
        bool isFrozen = token.frozen(account);
        token.setFrozen(account, false);
        token.mint(account, amount);
        token.setFrozen(account, isFrozen);
        if (token.allowance(account, address(vault)) >= amount) return;
        vm.prank(account);
        token.approve(address(vault), ALL);
    }
}
