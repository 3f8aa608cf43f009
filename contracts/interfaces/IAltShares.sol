// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlanId} from "../types/Ids.sol";
import {Permit} from "./ISolidarityVouchers.sol";

/// @dev A share that waits for a seat.
/// @param id of the share, which is burned meanwhile
/// @param owner who gets it back, or its money
/// @param receiver who gets the seat
/// @param week in which it began to wait
struct QueueEntry {
    uint256 id;
    address owner;
    address receiver;
    uint256 week;
}

/// @dev A plan's queue. Entries `head … tail − 1`, where numbers go round after 2²⁴; some of them may have left.
struct Queue {
    uint256 head;
    uint256 tail;
    uint256 waiting;
}

/// @dev A nominee's consent to the plan's terms, EIP-712
/// `Acceptance(uint256 id,address holder,address nominee,bytes32 termsHash,uint256 deadline)`.
/// @param deadline last second in which it may be used
struct Acceptance {
    uint256 deadline;
    bytes signature;
}

/// @title IAltShares
/// @notice Bundles of memberships, bought together and begun year by year (PROTOCOL.md §7, the paper's "ALT shares"). A
/// theatre sells ten years at 10% off; a club keeps what it uses, gives some away and sells one.
///
/// A share is an ERC-1155, whole, transferable. Its id says all: `plan << 32 | tier << 24 | week bought << 8 | place`. The
/// share with place i is due at the end of week `bought + 52·i`; past that anyone may activate it for its holder. Until it is
/// activated its money lies in the presale account, which nothing else can reach.
///
/// Where no seat is free, an activated share waits in a queue, first come, first served.
interface IAltShares {
    /// @notice `payer` bought a bundle of `size` shares for `receiver` in `week`, `price` each. What became of share 0 is told
    /// by `ShareActivated` or `ShareQueued`; `receiver` got the others.
    event BundleBought(
        PlanId indexed plan,
        address indexed payer,
        address indexed receiver,
        uint256 tier,
        uint256 week,
        uint256 size,
        uint256 price
    );
    /// @notice Share `id` of `holder` became `subscription` of `receiver`. `bounty` went to who called.
    event ShareActivated(
        uint256 indexed id,
        address indexed holder,
        address indexed receiver,
        uint256 subscription,
        uint256 bounty
    );
    /// @notice Share `id` waits for a seat as number `number` of its plan.
    event ShareQueued(PlanId indexed plan, uint256 indexed number, uint256 id, address indexed owner, address receiver);
    /// @notice Number `number` doesn't wait any more: it has its seat, got its share back or its money.
    event QueueLeft(PlanId indexed plan, uint256 indexed number, uint256 paidBack);
    /// @notice `nominee` gets the seat of `holder`'s share `id`, once it `accepted`; the zero address: nobody is named.
    event Nominated(uint256 indexed id, address indexed holder, address indexed nominee, bool accepted);
    /// @notice `quantity` shares `id` of `holder` were taken back, for `amount`.
    event SharesReturned(uint256 indexed id, address indexed holder, uint256 quantity, uint256 amount);

    error AltShares_ZeroAddress();
    error AltShares_ZeroQuantity();
    error AltShares_UnknownShare(uint256 id);
    error AltShares_NotHolder(uint256 id, address caller);
    /// @dev The share may be activated by others than its holder from second `due` on.
    error AltShares_NotDue(uint256 id, uint256 due);
    /// @dev `nominee` hasn't accepted the terms of the plan.
    error AltShares_NotAccepted(uint256 id, address nominee);
    error AltShares_AcceptanceExpired(uint256 deadline);
    error AltShares_BadSignature(address nominee);
    error AltShares_NotNominee(uint256 id, address caller, address nominee);
    error AltShares_OtherTerms(bytes32 found, bytes32 needed);
    error AltShares_AllowanceTooLow(uint256 found, uint256 needed);
    /// @dev A share in custody is activated by its custodian, who knows its owner.
    error AltShares_InCustody(uint256 id, address custodian);
    error AltShares_NotACustodian(address caller);
    error AltShares_NotInQueue(PlanId plan, uint256 number);
    error AltShares_QueueFull(PlanId plan);
    /// @dev The money of a share that waits is given back from week `fromWeek` on.
    error AltShares_StillWaiting(uint256 week, uint256 fromWeek);
    /// @dev A whole bundle is taken back up to the end of week `lastWeek`.
    error AltShares_TooLate(uint256 week, uint256 lastWeek);
    error AltShares_NotClosed(PlanId plan);
    error AltShares_LengthMismatch(uint256 found, uint256 needed);

    // ─── Consumers ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Buys a bundle of `tier` for `receiver`, paid by the caller. Share 0 begins at once, for `nominee` (the zero
    /// address: the receiver), or waits for a seat; the receiver gets the others.
    /// @param termsHash of the text that the buyer accepts; must be the plan's
    /// @param acceptance by a nominee who is neither the caller nor the receiver; not needed where the plan has no terms
    /// @return week in which it was bought, which its ids name
    function buy(
        PlanId plan,
        uint256 tier,
        address receiver,
        address nominee,
        bytes32 termsHash,
        Acceptance calldata acceptance
    ) external returns (uint256 week);

    /// @notice `buy` with an ERC-2612 permit of the caller for the vault.
    function buyWithPermit(
        PlanId plan,
        uint256 tier,
        address receiver,
        address nominee,
        bytes32 termsHash,
        Acceptance calldata acceptance,
        Permit calldata permit
    ) external returns (uint256 week);

    /// @notice Begins a share of the caller, at any time: for itself, or for its nominee who has accepted. Where no seat is
    /// free, or others wait, it waits behind them.
    /// @param receiver the caller or its nominee
    /// @return subscription 0: it waits
    function activate(uint256 id, address receiver) external returns (uint256 subscription);

    /// @notice Names who shall have the seat of the caller's shares `id`; the zero address: nobody but the holder.
    /// @param acceptance empty: the nominee has still to {accept}, unless the plan has no terms
    function nominate(uint256 id, address nominee, Acceptance calldata acceptance) external;

    /// @notice Accepts the terms of the plan and a seat that `holder` has to give. Only its nominee.
    function accept(uint256 id, address holder, bytes32 termsHash) external;

    /// @notice Gives one share of each of `ids` to the receiver beside it.
    function give(uint256[] calldata ids, address[] calldata receivers) external;

    /// @notice Leaves the queue: the owner of the entry gets the share back, and may queue again at the end.
    function leaveQueue(PlanId plan, uint256 number) external;

    /// @notice Takes the money of a share that has waited for longer than the plan's queue limit, or whose plan is closed.
    /// Only the owner of the entry.
    function takeBackQueued(PlanId plan, uint256 number) external returns (uint256 amount);

    /// @notice Takes the money of shares back whose plan is closed for good.
    function takeBack(uint256 id, uint256 quantity) external returns (uint256 amount);

    /// @notice Takes the money of a whole untouched bundle back, up to the end of the second week after the one in which it
    /// was bought. The caller holds one share of every place.
    function takeBackBundle(PlanId plan, uint256 tier, uint256 week) external returns (uint256 amount);

    // ─── Anyone ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Activates a share that is due for its holder, or for its nominee who has accepted. The caller gets a bounty
    /// out of what would be the merchant's; none where it has to wait. Not where the plan is closed: the holder may have its
    /// money instead.
    /// @return subscription 0: it waits
    function activateDue(uint256 id, address holder) external returns (uint256 subscription, uint256 bounty);

    /// @notice Gives free seats to who waits, in order; looks at up to `most` entries. The caller gets their bounties. Not
    /// where the plan is closed.
    function serve(PlanId plan, uint256 most) external returns (uint256 served, uint256 bounty);

    // ─── Custodians ──────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice Activates a share that the caller, a custodian named at construction, holds for its owner `receiver`. The
    /// bounty of a share that is due goes to `keeper`, unless that is the zero address.
    function activateHeld(
        uint256 id,
        address receiver,
        address keeper
    ) external returns (uint256 subscription, uint256 bounty);

    // ─── Views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @notice From which second on anybody may activate share `id`: the end of week `bought + 52 · place`.
    function dueAt(uint256 id) external view returns (uint256);

    /// @notice Who gets the seat of `holder`'s share `id`, and whether it accepted.
    function nomineeOf(uint256 id, address holder) external view returns (address nominee, bool accepted);

    function queueOf(PlanId plan) external view returns (Queue memory);

    /// @notice An entry of the queue; its owner is the zero address where it doesn't wait any more.
    function entryOf(PlanId plan, uint256 number) external view returns (QueueEntry memory);
}
