// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IEscrowVault, Entry, Payout} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry} from "../interfaces/IMerchantRegistry.sol";
import {IPatronPool} from "../interfaces/IPatronPool.sol";
import {ISignedRedemptions} from "../interfaces/ISignedRedemptions.sol";
import {ISolidarityVouchers, Offer, OfferTerms, Permit, Redemption, Split} from "../interfaces/ISolidarityVouchers.sol";
import {IVoucherCard, VoucherFace} from "../interfaces/IVoucherCard.sol";
import {OfferSupply} from "../libraries/OfferSupply.sol";
import {Permits} from "../libraries/Permits.sol";
import {SignedRedemptions} from "../tokens/SignedRedemptions.sol";
import {AccountId, Ids, MerchantId, OfferId, PoolId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";

/// @title SolidarityVouchers
/// @dev A word of balances holds seven neighbouring weeks of an offer, 32 bits each, which is what a cap fits in, and 32
/// nonces of redemptions.
contract SolidarityVouchers is ISolidarityVouchers, SignedRedemptions {
    using Ids for PoolId;
    using Permits for IERC20;
    using OfferSupply for OfferSupply.State;

    uint256 private constant BPS = 10_000;
    uint256 private constant MOST_CUT = 5_000;
    uint256 private constant LEAST_VALIDITY = 365 days;
    uint256 private constant AFTER_EVENT = 7 days;
    uint256 private constant LEAST_ARBITER_DAYS = 14;
    uint256 private constant MOST_ARBITER_DAYS = 60;
    uint256 private constant MOST_TITLE = 64;
    uint256 private constant MOST_URI = 2_048;
    uint256 private constant LANES = 7;
    uint256 private constant LANE_BITS = 32;
    uint256 private constant LOW_NONCES = 32;
    bytes32 private constant REDEMPTION_TYPEHASH = keccak256(
        "Redemption(uint256 id,uint256 quantity,address holder,uint256 nonce,uint256 deadline)"
    );

    /// @dev A purchase reads the first two words.
    struct Record {
        uint88 price;
        uint32 cap;
        uint40 redeemFrom;
        uint40 sellUntil;
        uint40 redeemBy;
        uint8 arbiterDays;
        bool open;
        // ── next word: the pool, and how the price is cut
        IERC20 currency;
        MerchantId merchant;
        uint8 poolNumber;
        uint16 patronCutBps;
        uint16 promoterBps;
        uint16 heldBps;
        // ── next word
        address arbiter;
        uint40 eventAt;
        OfferSupply.State supply;
        string title;
        string metadataURI;
    }

    IMerchantRegistry public immutable registry;
    IEscrowVault public immutable vault;
    IPatronPool public immutable patrons;
    IVoucherCard public immutable card;

    uint256 private _offerCount;
    mapping(OfferId offer => Record) private _offers;
    mapping(uint256 id => uint256 amount) private _repayments;

    constructor(
        IMerchantRegistry registry_,
        IEscrowVault vault_,
        IPatronPool patrons_,
        IVoucherCard card_
    ) EIP712("Homing Solidarity Vouchers", "1") {
        registry = registry_;
        vault = vault_;
        patrons = patrons_;
        card = card_;
    }

    // ─── Merchants ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISolidarityVouchers
    function publish(
        OfferTerms calldata terms,
        string calldata title,
        string calldata metadataURI
    ) external returns (OfferId offer) {
        MerchantId merchant = terms.pool.merchantOf();
        _checkOwner(merchant);
        _checkTerms(terms);
        uint256 length = bytes(title).length;
        require(length != 0 && length <= MOST_TITLE, SolidarityVouchers_TextLength(length, MOST_TITLE));
        length = bytes(metadataURI).length;
        require(length <= MOST_URI, SolidarityVouchers_TextLength(length, MOST_URI));
        // Reverts where the pool isn't open.
        patrons.roomOf(terms.pool);
        address arbiter = registry.merchantOf(merchant).arbiter;

        offer = OfferId.wrap(uint64(++_offerCount));
        Record storage record = _offers[offer];
        record.price = terms.price;
        record.cap = terms.cap;
        record.redeemFrom = terms.redeemFrom;
        record.sellUntil = terms.sellUntil;
        record.redeemBy = terms.redeemBy;
        record.arbiterDays = terms.arbiterDays;
        record.open = true;
        record.currency = terms.pool.currencyOf();
        record.merchant = merchant;
        record.poolNumber = terms.pool.numberOf();
        record.patronCutBps = terms.patronCutBps;
        record.promoterBps = terms.promoterBps;
        record.heldBps = terms.heldBps;
        record.arbiter = arbiter;
        record.eventAt = terms.eventAt;
        record.title = title;
        record.metadataURI = metadataURI;

        emit OfferPublished(offer, merchant, terms.pool, terms, arbiter, title, metadataURI);
    }

    /// @inheritdoc ISolidarityVouchers
    function setSelling(OfferId offer, bool open) external {
        Record storage record = _published(offer);
        _checkOwner(record.merchant);

        record.open = open;

        emit SellingChanged(offer, open);
    }

    /// @inheritdoc ISolidarityVouchers
    function offerRepayment(uint256 id) external {
        Record storage record = _published(Ids.offerOf(id));
        _checkOwner(record.merchant);
        require(block.timestamp < record.redeemBy, SolidarityVouchers_Expired(record.redeemBy));
        uint256 quantity = record.supply.outstanding(Ids.weekOf(id));
        require(quantity != 0, SolidarityVouchers_NothingOutstanding(id));

        // Called again, it tops up for vouchers that were sold since.
        uint256 needed = quantity * record.price;
        uint256 already = _repayments[id];
        require(needed > already, SolidarityVouchers_RepaymentOffered(id));
        _repayments[id] = needed;

        emit RepaymentOffered(id, quantity, needed - already);

        vault.deposit(Ids.account(record.currency, record.merchant, Labels.REPAYMENT), needed - already, msg.sender);
    }

    /// @inheritdoc ISolidarityVouchers
    function returnRepayment(uint256 id) external {
        Record storage record = _published(Ids.offerOf(id));
        require(block.timestamp >= record.redeemBy, SolidarityVouchers_NotExpired(record.redeemBy));
        uint256 amount = _repayments[id];
        require(amount != 0, SolidarityVouchers_NoRepayment(id));

        delete _repayments[id];

        emit RepaymentReturned(id, amount);

        _payMerchant(record, Labels.REPAYMENT, amount);
    }

    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISolidarityVouchers
    function buy(OfferId offer, uint256 quantity, address receiver, address promoter) external returns (uint256 id) {
        return _buy(offer, quantity, receiver, promoter);
    }

    /// @inheritdoc ISolidarityVouchers
    function buyWithPermit(
        OfferId offer,
        uint256 quantity,
        address receiver,
        address promoter,
        Permit calldata permit
    ) external returns (uint256 id) {
        Record storage record = _published(offer);
        IERC20 currency = record.currency;
        uint256 allowance = currency.permitTo(address(vault), permit);
        uint256 needed = Math.saturatingMul(quantity, record.price);
        require(allowance >= needed, SolidarityVouchers_AllowanceTooLow(allowance, needed));

        return _buy(offer, quantity, receiver, promoter);
    }

    /// @inheritdoc ISolidarityVouchers
    function redeem(uint256 id, uint256 quantity) external {
        _redeem(_published(Ids.offerOf(id)), id, quantity, msg.sender);
    }

    /// @inheritdoc ISolidarityVouchers
    function redeemSigned(Redemption calldata redemption, bytes calldata signature) external {
        Record storage record = _published(Ids.offerOf(redemption.id));
        require(
            registry.mayRedeem(record.merchant, msg.sender),
            SolidarityVouchers_NotOperator(msg.sender, record.merchant)
        );
        _useSignature(
            redemption.holder,
            redemption.id,
            redemption.nonce,
            redemption.deadline,
            keccak256(
                abi.encode(
                    REDEMPTION_TYPEHASH,
                    redemption.id,
                    redemption.quantity,
                    redemption.holder,
                    redemption.nonce,
                    redemption.deadline
                )
            ),
            signature
        );

        _redeem(record, redemption.id, redemption.quantity, redemption.holder);
    }

    /// @inheritdoc ISolidarityVouchers
    function takeRepayment(uint256 id, uint256 quantity) external returns (uint256 amount) {
        Record storage record = _published(Ids.offerOf(id));
        require(quantity != 0, SolidarityVouchers_ZeroQuantity());
        require(block.timestamp < record.redeemBy, SolidarityVouchers_Expired(record.redeemBy));
        amount = quantity * record.price;
        uint256 repayment = _repayments[id];
        require(repayment >= amount, SolidarityVouchers_NoRepayment(id));

        _repayments[id] = repayment - amount;
        _burn(msg.sender, id, quantity);

        emit RepaymentTaken(id, msg.sender, quantity, amount);

        _settle(record, id, quantity);
        vault.withdraw(Ids.account(record.currency, record.merchant, Labels.REPAYMENT), amount, msg.sender);
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISolidarityVouchers
    function expire(uint256 id) external {
        Record storage record = _published(Ids.offerOf(id));
        require(block.timestamp >= record.redeemBy, SolidarityVouchers_NotExpired(record.redeemBy));
        uint256 quantity = record.supply.outstanding(Ids.weekOf(id));
        require(quantity != 0, SolidarityVouchers_NothingOutstanding(id));

        emit VouchersExpired(id, quantity);

        _settle(record, id, quantity);
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc ISolidarityVouchers
    function offerOf(OfferId offer) external view returns (Offer memory) {
        Record storage record = _published(offer);
        return
            Offer({
                merchant: record.merchant,
                terms: OfferTerms({
                    pool: _poolOf(record),
                    price: record.price,
                    cap: record.cap,
                    redeemFrom: record.redeemFrom,
                    sellUntil: record.sellUntil,
                    redeemBy: record.redeemBy,
                    eventAt: record.eventAt,
                    patronCutBps: record.patronCutBps,
                    promoterBps: record.promoterBps,
                    heldBps: record.heldBps,
                    arbiterDays: record.arbiterDays
                }),
                arbiter: record.arbiter,
                open: record.open,
                sold: record.supply.sold(),
                title: record.title,
                metadataURI: record.metadataURI
            });
    }

    /// @inheritdoc ISolidarityVouchers
    function offerCount() external view returns (uint256) {
        return _offerCount;
    }

    /// @inheritdoc ISolidarityVouchers
    function outstandingOf(uint256 id) external view returns (uint256) {
        return _offers[Ids.offerOf(id)].supply.outstanding(Ids.weekOf(id));
    }

    /// @inheritdoc ISolidarityVouchers
    function splitOf(OfferId offer, uint256 quantity, address promoter) external view returns (Split memory split) {
        Record storage record = _published(offer);
        split.price = record.price * quantity;
        uint256 cut = (split.price * record.patronCutBps) / BPS;
        if (promoter != address(0) && split.price != 0) {
            uint256 budget = patrons.linkBudgetOf(_poolOf(record), promoter);
            split.promoter = (cut * Math.min((split.price * record.promoterBps) / BPS, budget)) / split.price;
        }
        split.stakers = cut - split.promoter;
        split.held = _heldOf(record, quantity);
        uint256 rest = split.price - cut - split.held;
        split.debt = Math.min(rest, patrons.coverOf(Ids.coverPool(record.currency, record.merchant)).debt);
        split.merchant = rest - split.debt;
    }

    /// @inheritdoc ISolidarityVouchers
    function buyableOf(OfferId offer) external view returns (uint256) {
        Record storage record = _published(offer);
        if (!record.open || block.timestamp >= record.sellUntil) return 0;
        return Math.min(record.cap - record.supply.sold(), patrons.roomOf(_poolOf(record)) / record.price);
    }

    /// @inheritdoc ISolidarityVouchers
    function isTokenExpired(uint256 id) external view returns (bool) {
        return block.timestamp >= _published(Ids.offerOf(id)).redeemBy;
    }

    /// @inheritdoc ISolidarityVouchers
    function validityOf(uint256 id) external view returns (uint256 start, uint256 end) {
        Record storage record = _published(Ids.offerOf(id));
        return (record.redeemFrom, record.redeemBy);
    }

    /// @inheritdoc ISolidarityVouchers
    function repaymentOf(uint256 id) external view returns (uint256) {
        return _repayments[id];
    }

    /// @notice ERC-1155 metadata: JSON with the picture, on-chain.
    function uri(uint256 id) public view override returns (string memory) {
        Record storage record = _published(Ids.offerOf(id));
        return
            card.uri(
                VoucherFace({
                    id: id,
                    merchant: record.merchant,
                    title: record.title,
                    metadataURI: record.metadataURI,
                    currency: record.currency,
                    price: record.price,
                    redeemFrom: record.redeemFrom,
                    redeemBy: record.redeemBy,
                    eventAt: record.eventAt
                })
            );
    }

    /// @notice ERC-7572 metadata of the collection.
    function contractURI() external pure returns (string memory) {
        return
            'data:application/json;utf8,{"name":"Homing Solidarity Vouchers","description":"Promises of local businesses, paid today and carried by their patrons until they are kept."}';
    }

    // ─── Inner workings ──────────────────────────────────────────────────────────────────────────────────────────────

    function _buy(OfferId offer, uint256 quantity, address receiver, address promoter) private returns (uint256 id) {
        Record storage record = _offers[offer];
        uint256 price = record.price;
        uint256 cap = record.cap;
        require(price != 0, SolidarityVouchers_UnknownOffer(offer));
        require(record.open, SolidarityVouchers_NotOpen(offer));
        require(block.timestamp < record.sellUntil, SolidarityVouchers_SaleEnded(record.sellUntil));
        require(quantity != 0, SolidarityVouchers_ZeroQuantity());

        uint256 total = price * quantity;
        uint256 cut = (total * record.patronCutBps) / BPS;
        // Before the first call, while the offer's words are at hand.
        uint256 held = _heldOf(record, quantity);
        uint256 toMerchant = total - cut - held;
        (uint256 week, uint256 promoterCut, uint256 repaid) = patrons.carry(
            _poolOf(record),
            total,
            cut,
            record.promoterBps,
            promoter,
            toMerchant
        );
        uint256 left = cap - record.supply.sell(week, quantity, cap);
        require(quantity <= left, SolidarityVouchers_SoldOut(quantity, left));
        id = Ids.voucher(offer, week);

        emit VouchersBought(id, msg.sender, receiver, promoter, quantity, promoterCut);

        _split(record, cut - promoterCut, toMerchant - repaid, held, repaid, promoter, promoterCut);
        // Last, because the receiver is called.
        _mint(receiver, id, quantity, "");
    }

    /// @dev Takes the price in and pays it out: to the promoter, into the stakers' income and, where terms say so, into what
    /// is held back; of the merchant's part to patrons what it owes them, and the rest to it and its payees.
    function _split(
        Record storage record,
        uint256 stakersCut,
        uint256 toMerchant,
        uint256 held,
        uint256 repaid,
        address promoter,
        uint256 promoterCut
    ) private {
        IERC20 currency = record.currency;
        MerchantId merchant = record.merchant;
        AccountId income = Ids.account(currency, merchant, Labels.PATRON_INCOME);
        if ((held | repaid) == 0) {
            vault.split(income, msg.sender, stakersCut, toMerchant, promoter, promoterCut);
            return;
        }

        // Stake and income lie in one word, so a debt of zero costs next to nothing to post.
        Entry[] memory entries = new Entry[](held == 0 ? 2 : 3);
        entries[0] = Entry(income, int256(stakersCut));
        entries[1] = Entry(Ids.account(currency, merchant, Labels.PATRON_STAKE), int256(repaid));
        if (held != 0) entries[2] = Entry(Ids.account(currency, merchant, Labels.HELD), int256(held));
        uint256 total = stakersCut + toMerchant + held + repaid + promoterCut;
        _post(record, msg.sender, total, entries, toMerchant, promoter, promoterCut);
    }

    function _redeem(Record storage record, uint256 id, uint256 quantity, address holder) private {
        require(quantity != 0, SolidarityVouchers_ZeroQuantity());
        require(block.timestamp >= record.redeemFrom, SolidarityVouchers_NotYetRedeemable(record.redeemFrom));
        require(block.timestamp < record.redeemBy, SolidarityVouchers_Expired(record.redeemBy));

        _burn(holder, id, quantity);

        emit VouchersRedeemed(id, holder, msg.sender, quantity);

        _settle(record, id, quantity);
    }

    /// @dev `quantity` of `id` are no longer owed: their stake is free and what was held of them is the merchant's.
    function _settle(Record storage record, uint256 id, uint256 quantity) private {
        uint256 week = Ids.weekOf(id);
        record.supply.remove(week, quantity);
        patrons.release(_poolOf(record), week, quantity * record.price);

        uint256 held = _heldOf(record, quantity);
        if (held != 0) _payMerchant(record, Labels.HELD, held);
    }

    /// @dev What the vault kept of a voucher's money is the merchant's now, less what it owes its patrons.
    function _payMerchant(Record storage record, uint8 label, uint256 amount) private {
        IERC20 currency = record.currency;
        MerchantId merchant = record.merchant;
        uint256 repaid = patrons.repayDebt(Ids.coverPool(currency, merchant), amount);
        Entry[] memory entries = new Entry[](repaid == 0 ? 1 : 2);
        entries[0] = Entry(Ids.account(currency, merchant, label), -int256(amount));
        if (repaid != 0) entries[1] = Entry(Ids.account(currency, merchant, Labels.PATRON_STAKE), int256(repaid));
        _post(record, address(0), 0, entries, amount - repaid, address(0), 0);
    }

    function _post(
        Record storage record,
        address payer,
        uint256 amount,
        Entry[] memory entries,
        uint256 toMerchant,
        address promoter,
        uint256 toPromoter
    ) private {
        Payout[] memory payouts = new Payout[](2);
        payouts[0] = Payout(address(0), toMerchant);
        payouts[1] = Payout(promoter, toPromoter);
        vault.post(record.currency, payer, amount, entries, payouts);
    }

    /// @dev Per voucher, rounded down, so that partial redemptions pay exactly what was held.
    function _heldOf(Record storage record, uint256 quantity) private view returns (uint256) {
        uint256 heldBps = record.heldBps;
        if (heldBps == 0) return 0;
        uint256 price = record.price;
        return (((price - Math.ceilDiv(price * record.patronCutBps, BPS)) * heldBps) / BPS) * quantity;
    }

    /// @dev Keeps all bits above the week, so that an id of no offer is nobody's.
    function _place(uint256 id) internal pure override returns (uint256 word, uint256 shift) {
        uint256 week = Ids.weekOf(id);
        word = ((id >> 32) << 32) | (week / LANES);
        unchecked {
            shift = (week % LANES) * LANE_BITS;
        }
    }

    function _laneBits() internal pure override returns (uint256) {
        return LANE_BITS;
    }

    /// @inheritdoc ISignedRedemptions
    function lowNonceCount() public pure override(ISignedRedemptions, SignedRedemptions) returns (uint256) {
        return LOW_NONCES;
    }

    function _published(OfferId offer) private view returns (Record storage record) {
        record = _offers[offer];
        require(record.price != 0, SolidarityVouchers_UnknownOffer(offer));
    }

    function _poolOf(Record storage record) private view returns (PoolId) {
        return Ids.pool(record.currency, record.merchant, record.poolNumber);
    }

    function _checkOwner(MerchantId merchant) private view {
        address owner = registry.ownerOf(merchant);
        require(msg.sender == owner, SolidarityVouchers_NotMerchantOwner(msg.sender, owner));
    }

    function _checkTerms(OfferTerms calldata terms) private view {
        require(terms.price != 0, SolidarityVouchers_BadTerm("price", 0, 1));
        require(terms.cap != 0, SolidarityVouchers_BadTerm("cap", 0, 1));
        require(
            terms.sellUntil > block.timestamp,
            SolidarityVouchers_BadTerm("sellUntil", terms.sellUntil, block.timestamp + 1)
        );
        require(
            terms.redeemFrom < terms.redeemBy,
            SolidarityVouchers_BadTerm("redeemFrom", terms.redeemFrom, terms.redeemBy)
        );
        if (terms.eventAt == 0) {
            uint256 least = terms.sellUntil + LEAST_VALIDITY;
            require(terms.redeemBy >= least, SolidarityVouchers_BadTerm("redeemBy", terms.redeemBy, least));
        } else {
            require(
                terms.eventAt >= terms.sellUntil,
                SolidarityVouchers_BadTerm("eventAt", terms.eventAt, terms.sellUntil)
            );
            uint256 exact = terms.eventAt + AFTER_EVENT;
            require(terms.redeemBy == exact, SolidarityVouchers_BadTerm("redeemBy", terms.redeemBy, exact));
        }
        require(
            terms.patronCutBps <= MOST_CUT,
            SolidarityVouchers_BadTerm("patronCutBps", terms.patronCutBps, MOST_CUT)
        );
        require(terms.promoterBps <= BPS, SolidarityVouchers_BadTerm("promoterBps", terms.promoterBps, BPS));
        require(terms.heldBps <= BPS, SolidarityVouchers_BadTerm("heldBps", terms.heldBps, BPS));
        require(
            terms.arbiterDays >= LEAST_ARBITER_DAYS && terms.arbiterDays <= MOST_ARBITER_DAYS,
            SolidarityVouchers_BadTerm("arbiterDays", terms.arbiterDays, LEAST_ARBITER_DAYS)
        );
    }
}
