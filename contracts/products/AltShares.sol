// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC1155Utils} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Utils.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Callers} from "../core/Callers.sol";
import {Acceptance, IAltShares, Queue, QueueEntry} from "../interfaces/IAltShares.sol";
import {IEscrowVault} from "../interfaces/IEscrowVault.sol";
import {IShareCard, ShareFace} from "../interfaces/IShareCard.sol";
import {Permit} from "../interfaces/ISolidarityVouchers.sol";
import {Begun, Capacity, ISubscriptions, Plan, ShareTerms} from "../interfaces/ISubscriptions.sol";
import {Permits} from "../libraries/Permits.sol";
import {ShareQueue} from "../libraries/ShareQueue.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {PackedERC1155} from "../tokens/PackedERC1155.sol";
import {AccountId, Ids, MerchantId, PlanId} from "../types/Ids.sol";
import {Labels} from "../types/Labels.sol";

/// @title AltShares
/// @notice See {IAltShares}. How many shares are promised and how many wait is kept by {Subscriptions}, beside the seats that
/// they are promised of.
/// @dev A word of balances holds 16 neighbouring places of a bundle, 16 bits each.
contract AltShares is IAltShares, PackedERC1155, EIP712, Callers {
    using Permits for IERC20;
    using ShareQueue for ShareQueue.State;

    uint256 private constant YEAR = 52;
    uint256 private constant LANE_BITS = 16;
    /// @dev A whole bundle may go back in the week it was bought and in the two that follow: 14 days at least.
    uint256 private constant UNTOUCHED_WEEKS = 2;
    bytes32 private constant ACCEPTANCE_TYPEHASH = keccak256(
        "Acceptance(uint256 id,address holder,address nominee,bytes32 termsHash,uint256 deadline)"
    );

    /// @dev Who shall have a holder's share.
    struct Nomination {
        address nominee;
        bool accepted;
    }

    IEscrowVault public immutable vault;
    ISubscriptions public immutable subscriptions;
    IShareCard public immutable card;

    mapping(PlanId plan => ShareQueue.State) private _queues;
    mapping(uint256 id => mapping(address holder => Nomination)) private _nominations;

    /// @param custodians that hold shares for their owners, as a market does
    constructor(
        IEscrowVault vault_,
        ISubscriptions subscriptions_,
        IShareCard card_,
        address[] memory custodians
    ) EIP712("Homing ALT Shares", "1") Callers(custodians) {
        vault = vault_;
        subscriptions = subscriptions_;
        card = card_;
    }

    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IAltShares
    function buy(
        PlanId plan,
        uint256 tier,
        address receiver,
        address nominee,
        bytes32 termsHash,
        Acceptance calldata acceptance
    ) external returns (uint256 week) {
        return _buy(plan, tier, receiver, nominee, termsHash, acceptance);
    }

    /// @inheritdoc IAltShares
    function buyWithPermit(
        PlanId plan,
        uint256 tier,
        address receiver,
        address nominee,
        bytes32 termsHash,
        Acceptance calldata acceptance,
        Permit calldata permit
    ) external returns (uint256 week) {
        IERC20 currency = subscriptions.planOf(plan).currency;
        uint256 allowance = currency.permitTo(address(vault), permit);
        require(allowance >= permit.value, AltShares_AllowanceTooLow(allowance, permit.value));

        return _buy(plan, tier, receiver, nominee, termsHash, acceptance);
    }

    /// @inheritdoc IAltShares
    function activate(uint256 id, address receiver) external returns (uint256 subscription) {
        if (receiver != msg.sender) {
            Nomination memory nomination = _nominations[id][msg.sender];
            require(receiver == nomination.nominee, AltShares_NotNominee(id, receiver, nomination.nominee));
            require(nomination.accepted, AltShares_NotAccepted(id, receiver));
            _forgetNominee(id, msg.sender);
        }
        _burn(msg.sender, id, 1);
        (subscription, ) = _begin(id, msg.sender, receiver, address(0), false);
    }

    /// @inheritdoc IAltShares
    function nominate(uint256 id, address nominee, Acceptance calldata acceptance) external {
        require(balanceOf(msg.sender, id) != 0, AltShares_NotHolder(id, msg.sender));
        bool accepted;
        if (nominee != address(0)) {
            bytes32 termsHash = _termsOf(id);
            accepted = termsHash == 0;
            if (acceptance.signature.length != 0) {
                _checkAcceptance(id, msg.sender, nominee, termsHash, acceptance);
                accepted = true;
            }
        }

        _nominations[id][msg.sender] = Nomination(nominee, accepted);

        emit Nominated(id, msg.sender, nominee, accepted);
    }

    /// @inheritdoc IAltShares
    function accept(uint256 id, address holder, bytes32 termsHash) external {
        address nominee = _nominations[id][holder].nominee;
        require(nominee == msg.sender, AltShares_NotNominee(id, msg.sender, nominee));
        bytes32 needed = _termsOf(id);
        require(termsHash == needed, AltShares_OtherTerms(termsHash, needed));

        _nominations[id][holder].accepted = true;

        emit Nominated(id, holder, nominee, true);
    }

    /// @inheritdoc IAltShares
    function give(uint256[] calldata ids, address[] calldata receivers) external {
        require(ids.length == receivers.length, AltShares_LengthMismatch(receivers.length, ids.length));
        for (uint256 i = 0; i < ids.length; i++) {
            require(receivers[i] != address(0), AltShares_ZeroAddress());
            _transfer(msg.sender, receivers[i], ids[i], 1);
        }
        // Receivers are asked last, when everybody has what is theirs.
        for (uint256 i = 0; i < ids.length; i++) {
            ERC1155Utils.checkOnERC1155Received(msg.sender, msg.sender, receivers[i], ids[i], 1, "");
        }
    }

    /// @inheritdoc IAltShares
    function leaveQueue(PlanId plan, uint256 number) external {
        QueueEntry memory entry = _leave(plan, number);
        subscriptions.changePromises(plan, 0, true);

        emit QueueLeft(plan, number, 0);

        _mint(msg.sender, entry.id, 1, "");
    }

    /// @inheritdoc IAltShares
    function takeBackQueued(PlanId plan, uint256 number) external returns (uint256 amount) {
        QueueEntry memory entry = _leave(plan, number);
        ShareTerms memory terms = subscriptions.shareTermsOf(plan, Ids.tierOfShare(entry.id));
        uint256 fromWeek = entry.week + terms.queueWeeks + 1;
        require(terms.closed || terms.week >= fromWeek, AltShares_StillWaiting(terms.week, fromWeek));
        amount = terms.price;
        subscriptions.changePromises(plan, -1, true);

        emit QueueLeft(plan, number, amount);

        vault.withdraw(_presale(terms.currency, terms.merchant), amount, msg.sender);
    }

    /// @inheritdoc IAltShares
    function takeBack(uint256 id, uint256 quantity) external returns (uint256 amount) {
        require(quantity != 0, AltShares_ZeroQuantity());
        PlanId plan = Ids.planOfShare(id);
        ShareTerms memory terms = subscriptions.shareTermsOf(plan, Ids.tierOfShare(id));
        require(terms.closed, AltShares_NotClosed(plan));
        _burn(msg.sender, id, quantity);
        amount = quantity * terms.price;
        subscriptions.changePromises(plan, -int256(quantity), false);

        emit SharesReturned(id, msg.sender, quantity, amount);

        vault.withdraw(_presale(terms.currency, terms.merchant), amount, msg.sender);
    }

    /// @inheritdoc IAltShares
    function takeBackBundle(PlanId plan, uint256 tier, uint256 week) external returns (uint256 amount) {
        ShareTerms memory terms = subscriptions.shareTermsOf(plan, tier);
        // A week of more than 16 bits would reach into the tier and the plan: another's shares, at this one's price.
        bool known = terms.size != 0 && week <= terms.week;
        require(known, AltShares_UnknownShare(Ids.share(plan, tier, week, 0)));
        uint256 lastWeek = week + UNTOUCHED_WEEKS;
        require(terms.week <= lastWeek, AltShares_TooLate(terms.week, lastWeek));
        (uint256[] memory ids, uint256[] memory ones) = _bundle(plan, tier, week, 0, terms.size);
        _burnBatch(msg.sender, ids, ones);
        amount = terms.size * terms.price;
        subscriptions.changePromises(plan, -int256(terms.size), false);

        for (uint256 i = 0; i < ids.length; i++) emit SharesReturned(ids[i], msg.sender, 1, terms.price);

        vault.withdraw(_presale(terms.currency, terms.merchant), amount, msg.sender);
    }

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IAltShares
    function activateDue(uint256 id, address holder) external returns (uint256 subscription, uint256 bounty) {
        require(_placeOf(holder) == 0, AltShares_InCustody(id, holder));
        _checkDue(id);
        Nomination memory nomination = _nominations[id][holder];
        address receiver = nomination.accepted ? nomination.nominee : holder;
        if (nomination.nominee != address(0)) _forgetNominee(id, holder);
        _burn(holder, id, 1);
        return _begin(id, holder, receiver, msg.sender, true);
    }

    /// @inheritdoc IAltShares
    function serve(PlanId plan, uint256 most) external returns (uint256 served, uint256 bounty) {
        ShareQueue.State storage queue = _queues[plan];
        // The money of all who are served moves once.
        Begun memory all;
        uint24 number = queue.head;
        for (uint256 step = 0; step < most; step++) {
            uint256 word = queue.entries[number];
            if (ShareQueue.isEnd(word)) break;
            if (!ShareQueue.isHole(word)) {
                QueueEntry memory entry = queue.entryAs(word, plan, number);
                uint256 tier = Ids.tierOfShare(entry.id);
                bool handable = ShareQueue.isHandable(word);
                Begun memory begun = subscriptions.activate(plan, tier, entry.receiver, true, true, handable);
                if (begun.id == 0) break;
                served++;
                _sum(all, begun);

                emit QueueLeft(plan, number, 0);
                emit ShareActivated(entry.id, entry.owner, entry.receiver, begun.id, begun.bounty);
            }
            queue.remove(word, number);
            number = ShareQueue.next(number);
        }
        queue.head = number;
        bounty = all.bounty;
        if (served != 0) _post(all, -int256(all.price), address(0), 0, msg.sender);
    }

    // ─── Custodians ──────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IAltShares
    function activateHeld(
        uint256 id,
        address receiver,
        address keeper
    ) external returns (uint256 subscription, uint256 bounty) {
        require(_placeOf(msg.sender) != 0, AltShares_NotACustodian(msg.sender));
        require(receiver != address(0), AltShares_ZeroAddress());
        if (keeper != address(0)) _checkDue(id);
        _burn(msg.sender, id, 1);
        return _begin(id, receiver, receiver, keeper, keeper != address(0));
    }

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @inheritdoc IAltShares
    function dueAt(uint256 id) public view returns (uint256) {
        ShareTerms memory terms = subscriptions.shareTermsOf(Ids.planOfShare(id), Ids.tierOfShare(id));
        return WeekClock.startOf(_dueWeek(id), terms.weekOffset);
    }

    /// @inheritdoc IAltShares
    function nomineeOf(uint256 id, address holder) external view returns (address nominee, bool accepted) {
        Nomination memory nomination = _nominations[id][holder];
        return (nomination.nominee, nomination.accepted);
    }

    /// @inheritdoc IAltShares
    function queueOf(PlanId plan) external view returns (Queue memory) {
        Capacity memory capacity = subscriptions.capacityOf(plan);
        return Queue(_queues[plan].head, capacity.queued, capacity.waiting);
    }

    /// @inheritdoc IAltShares
    function entryOf(PlanId plan, uint256 number) external view returns (QueueEntry memory) {
        return _queues[plan].entryOf(plan, number);
    }

    /// @notice ERC-1155 metadata: JSON with the card, on-chain.
    function uri(uint256 id) external view returns (string memory) {
        PlanId plan = Ids.planOfShare(id);
        Plan memory terms = subscriptions.planOf(plan);
        (uint256 tier, uint256 place) = (Ids.tierOfShare(id), Ids.placeOfShare(id));
        require(tier != 0 && tier < 4 && place < terms.terms.tiers[tier - 1].size, AltShares_UnknownShare(id));
        return
            card.uri(
                ShareFace({
                    id: id,
                    merchant: terms.terms.merchant,
                    title: terms.title,
                    metadataURI: terms.metadataURI,
                    currency: terms.currency,
                    price: subscriptions.priceOf(plan, tier),
                    weekCount: terms.terms.weekCount,
                    place: place,
                    size: terms.terms.tiers[tier - 1].size,
                    activateBy: WeekClock.startOf(_dueWeek(id), terms.weekOffset),
                    termsHash: terms.terms.termsHash
                })
            );
    }

    /// @notice ERC-7572 metadata of the collection.
    function contractURI() external pure returns (string memory) {
        return
            'data:application/json;utf8,{"name":"Homing ALT Shares","description":"Years at local businesses, bought together, begun one by one."}';
    }

    // ─── Buying ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function _buy(
        PlanId plan,
        uint256 tier,
        address receiver,
        address nominee,
        bytes32 termsHash,
        Acceptance calldata acceptance
    ) private returns (uint256 week) {
        require(receiver != address(0), AltShares_ZeroAddress());
        if (nominee == address(0)) nominee = receiver;
        (uint256 size, Begun memory begun) = subscriptions.presell(plan, tier, termsHash, nominee);
        week = begun.week;
        uint256 first = Ids.share(plan, tier, week, 0);
        if (nominee != receiver && nominee != msg.sender && termsHash != 0) {
            _checkAcceptance(first, receiver, nominee, termsHash, acceptance);
        }

        emit BundleBought(plan, msg.sender, receiver, tier, week, size, begun.price);

        uint256 amount = size * begun.price;
        _tellBegun(begun, first, receiver, nominee, false);
        uint256 kept = begun.id == 0 ? amount : amount - begun.price;
        _post(begun, int256(kept), msg.sender, amount, address(0));
        // Its receiver may be a contract that answers, so it comes last.
        (uint256[] memory ids, uint256[] memory ones) = _bundle(plan, tier, week, 1, size);
        _mintRow(receiver, ids, ones);
    }

    /// @dev The shares with places `from … size − 1` of a bundle, one of each.
    function _bundle(
        PlanId plan,
        uint256 tier,
        uint256 week,
        uint256 from,
        uint256 size
    ) private pure returns (uint256[] memory ids, uint256[] memory ones) {
        ids = new uint256[](size - from);
        ones = new uint256[](size - from);
        uint256 id = Ids.share(plan, tier, week, from);
        unchecked {
            for (uint256 i = 0; i < ids.length; i++) (ids[i], ones[i]) = (id + i, 1);
        }
    }

    // ─── Seats ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev A share that was burned begins, or waits behind all others.
    /// @param owner who gets it back if it leaves the queue
    /// @param keeper who gets the bounty, unless it is the zero address
    function _begin(
        uint256 id,
        address owner,
        address receiver,
        address keeper,
        bool handable
    ) private returns (uint256 subscription, uint256 bounty) {
        PlanId plan = Ids.planOfShare(id);
        uint256 tier = Ids.tierOfShare(id);
        Begun memory begun = subscriptions.activate(plan, tier, receiver, keeper != address(0), false, handable);
        _tellBegun(begun, id, owner, receiver, handable);
        if (begun.id == 0) return (0, 0);

        _post(begun, -int256(begun.price), address(0), 0, keeper);
        return (begun.id, begun.bounty);
    }

    function _tellBegun(Begun memory begun, uint256 id, address owner, address receiver, bool handable) private {
        if (begun.id != 0) {
            emit ShareActivated(id, owner, receiver, begun.id, begun.bounty);
        } else {
            PlanId plan = Ids.planOfShare(id);
            bool free = _queues[plan].add(begun.number, id, owner, receiver, begun.week, handable);
            require(free, AltShares_QueueFull(plan));

            emit ShareQueued(plan, begun.number, id, owner, receiver);
        }
    }

    /// @dev Moves the money of what began: out of the presale account, or from `payer`, into the merchant's pools, and its
    /// bounty to `keeper`.
    function _post(Begun memory begun, int256 presale, address payer, uint256 amount, address keeper) private {
        vault.postFive(
            _presale(begun.currency, begun.merchant),
            presale,
            Ids.account(begun.currency, begun.merchant, Labels.ALLOWANCE),
            begun.changes,
            payer,
            amount,
            keeper,
            begun.bounty
        );
    }

    /// @dev Adds what began to `all`, which is of the same merchant.
    function _sum(Begun memory all, Begun memory begun) private pure {
        (all.currency, all.merchant) = (begun.currency, begun.merchant);
        // Prices have 84 bits; the vault refuses what its accounts can't hold.
        unchecked {
            all.price += begun.price;
            all.bounty += begun.bounty;
            for (uint256 i = 0; i < 4; i++) all.changes[i] += begun.changes[i];
        }
    }

    function _leave(PlanId plan, uint256 number) private returns (QueueEntry memory entry) {
        entry = _queues[plan].entryOf(plan, number);
        require(entry.owner != address(0), AltShares_NotInQueue(plan, number));
        require(entry.owner == msg.sender, AltShares_NotHolder(entry.id, msg.sender));

        _queues[plan].leave(number);
    }

    /// @dev A nomination is for one share: it ends where one begins.
    function _forgetNominee(uint256 id, address holder) private {
        delete _nominations[id][holder];

        emit Nominated(id, holder, address(0), false);
    }

    // ─── Terms and time ──────────────────────────────────────────────────────────────────────────────────────────────

    function _checkAcceptance(
        uint256 id,
        address holder,
        address nominee,
        bytes32 termsHash,
        Acceptance calldata acceptance
    ) private view {
        require(acceptance.signature.length != 0, AltShares_NotAccepted(id, nominee));
        require(block.timestamp <= acceptance.deadline, AltShares_AcceptanceExpired(acceptance.deadline));
        bytes32 digest = _hashTypedDataV4(
            keccak256(abi.encode(ACCEPTANCE_TYPEHASH, id, holder, nominee, termsHash, acceptance.deadline))
        );
        require(
            SignatureChecker.isValidSignatureNowCalldata(nominee, digest, acceptance.signature),
            AltShares_BadSignature(nominee)
        );
    }

    function _checkDue(uint256 id) private view {
        uint256 due = dueAt(id);
        require(block.timestamp >= due, AltShares_NotDue(id, due));
    }

    /// @dev The week after the one at whose end it is due.
    function _dueWeek(uint256 id) private pure returns (uint256) {
        return Ids.weekOfShare(id) + YEAR * Ids.placeOfShare(id) + 1;
    }

    function _termsOf(uint256 id) private view returns (bytes32) {
        return subscriptions.shareTermsOf(Ids.planOfShare(id), Ids.tierOfShare(id)).termsHash;
    }

    function _presale(IERC20 currency, MerchantId merchant) private pure returns (AccountId) {
        return Ids.account(currency, merchant, Labels.PRESALE);
    }

    // ─── ERC-1155 ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev 16 places to a word.
    function _place(uint256 id) internal pure override returns (uint256 word, uint256 shift) {
        return (id >> 4, (id & 15) * LANE_BITS);
    }

    function _laneBits() internal pure override returns (uint256) {
        return LANE_BITS;
    }
}
