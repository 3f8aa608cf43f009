// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IEscrowVault, Entry, Payee, Payout} from "../interfaces/IEscrowVault.sol";
import {AccountId, Ids, MerchantId} from "../types/Ids.sol";
import {Callers} from "./Callers.sol";

/// @title EscrowVault
contract EscrowVault is IEscrowVault, Callers, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using Ids for AccountId;
    using SafeCast for uint256;

    /// @dev What a push may burn. Ordinary tokens need 30,000 to 60,000; a receiver that wants more is credited.
    uint256 private constant PUSH_GAS = 150_000;

    uint256 private constant MOST_BALANCE = (1 << 85) - 1;
    uint256 private constant BALANCE_BITS = 85;
    uint256 private constant BPS = 10_000;

    /// @dev Where a merchant's part goes: one word for who has no further payees.
    struct Till {
        address payout;
        uint8 payeeCount;
        mapping(uint256 place => Payee) payees;
    }

    address public immutable registry;

    /// @dev Three of four neighbouring labels share a word, so that a sale which is split over them changes one; the fourth
    /// has its own.
    mapping(uint256 place => uint256 balances) private _words;
    mapping(IERC20 currency => mapping(address account => uint256 amount)) private _credits;
    mapping(MerchantId merchant => Till) private _tills;

    constructor(address registry_, address[] memory books_) Callers(books_) {
        registry = registry_;
    }

    modifier onlyBook() {
        _book();
        _;
    }

    /// @inheritdoc IEscrowVault
    function post(
        IERC20 currency,
        address payer,
        uint256 amount,
        Entry[] calldata entries,
        Payout[] calldata payouts
    ) external nonReentrant onlyBook {
        uint256 moneyIn = amount;
        uint256 moneyOut;
        for (uint256 i = 0; i < payouts.length; i++) moneyOut += payouts[i].amount;
        for (uint256 i = 0; i < entries.length; i++) {
            (AccountId account, int256 change) = (entries[i].account, entries[i].amount);
            // Accounts of another currency would be paid with this one.
            require(
                address(account.currencyOf()) == address(currency),
                EscrowVault_ForeignAccount(account, msg.sender)
            );
            if (change < 0) moneyIn += uint256(-change);
            else moneyOut += uint256(change);
            _change(account, change);
        }
        require(moneyIn == moneyOut, EscrowVault_Unbalanced(moneyIn, moneyOut));

        if (amount != 0) _take(currency, payer, amount);
        for (uint256 i = 0; i < payouts.length; i++) {
            (address to, uint256 paid) = (payouts[i].to, payouts[i].amount);
            if (to == address(0)) _payMerchant(currency, entries[0].account.merchantOf(), paid);
            else _push(currency, to, paid);
        }
    }

    /// @inheritdoc IEscrowVault
    function deposit(AccountId account, uint256 amount, address payer) external nonReentrant onlyBook {
        _add(account, amount);

        _take(account.currencyOf(), payer, amount);
    }

    /// @inheritdoc IEscrowVault
    function withdraw(AccountId account, uint256 amount, address to) external nonReentrant {
        (uint256 place, uint256 shift) = _placeOfAccount(account);
        _words[place] = _less(_book(), account, _words[place], shift, amount);

        // No account holds as much as an int256 could not.
        unchecked {
            emit Posted(account, -int256(amount));
        }

        _push(account.currencyOf(), to, amount);
    }

    /// @inheritdoc IEscrowVault
    function split(
        AccountId account,
        address payer,
        uint256 kept,
        uint256 toMerchant,
        address other,
        uint256 toOther
    ) external nonReentrant onlyBook {
        _add(account, kept);

        IERC20 currency = account.currencyOf();
        _take(currency, payer, kept + toMerchant + toOther);
        _payMerchant(currency, account.merchantOf(), toMerchant);
        _push(currency, other, toOther);
    }

    /// @inheritdoc IEscrowVault
    function postFour(
        AccountId first,
        int256[4] calldata changes,
        address payer,
        uint256 amount,
        address to,
        uint256 paid
    ) external nonReentrant onlyBook {
        _settle(first, _changeFour(first, changes), payer, amount, to, paid);
    }

    /// @inheritdoc IEscrowVault
    function postFive(
        AccountId other,
        int256 otherChange,
        AccountId first,
        int256[4] calldata changes,
        address payer,
        uint256 amount,
        address to,
        uint256 paid
    ) external nonReentrant onlyBook {
        require(
            address(other.currencyOf()) == address(first.currencyOf()),
            EscrowVault_ForeignAccount(other, msg.sender)
        );
        _change(other, otherChange);

        _settle(first, otherChange + _changeFour(first, changes), payer, amount, to, paid);
    }

    /// @inheritdoc IEscrowVault
    function setPayees(MerchantId merchant, address payout, Payee[] calldata payees) external {
        require(msg.sender == registry, EscrowVault_NotTheRegistry(msg.sender));
        Till storage till = _tills[merchant];
        (till.payout, till.payeeCount) = (payout, uint8(payees.length));
        for (uint256 i = 0; i < payees.length; i++) till.payees[i] = payees[i];
    }

    /// @inheritdoc IEscrowVault
    function withdrawCredit(IERC20 currency, address to) external nonReentrant returns (uint256 amount) {
        amount = _credits[currency][msg.sender];
        require(amount != 0, EscrowVault_NoCredit(msg.sender));

        delete _credits[currency][msg.sender];

        emit CreditWithdrawn(currency, msg.sender, to, amount);

        currency.safeTransfer(to, amount);
    }

    /// @inheritdoc IEscrowVault
    function balanceOf(AccountId account) external view returns (uint256) {
        (uint256 place, uint256 shift) = _placeOfAccount(account);
        return (_words[place] >> shift) & MOST_BALANCE;
    }

    /// @inheritdoc IEscrowVault
    function threeOf(AccountId first) external view returns (uint256, uint256, uint256) {
        require(first.labelOf() & 3 == 0, EscrowVault_ForeignAccount(first, msg.sender));
        uint256 balances = _words[uint256(AccountId.unwrap(first))];
        return (
            balances & MOST_BALANCE,
            (balances >> BALANCE_BITS) & MOST_BALANCE,
            (balances >> (2 * BALANCE_BITS)) & MOST_BALANCE
        );
    }

    /// @inheritdoc IEscrowVault
    function creditOf(IERC20 currency, address account) external view returns (uint256) {
        return _credits[currency][account];
    }

    /// @inheritdoc IEscrowVault
    function payeesOf(MerchantId merchant) external view returns (address payout, Payee[] memory payees) {
        Till storage till = _tills[merchant];
        payees = new Payee[](till.payeeCount);
        for (uint256 i = 0; i < payees.length; i++) payees[i] = till.payees[i];
        return (till.payout, payees);
    }

    /// @inheritdoc IEscrowVault
    function books() external view returns (address[] memory) {
        return _callers();
    }

    function _placeOfAccount(AccountId account) private pure returns (uint256 place, uint256 shift) {
        uint256 id = uint256(AccountId.unwrap(account));
        uint256 lane = id & 3;
        // The first of four names the word of three; the fourth lies in the next.
        unchecked {
            return ((id ^ lane) | (lane / 3), (lane % 3) * BALANCE_BITS);
        }
    }

    function _change(AccountId account, int256 change) private {
        if (change == 0) return;
        (uint256 place, uint256 shift) = _placeOfAccount(account);
        _words[place] = _changed(account, _words[place], shift, change);

        emit Posted(account, change);
    }

    function _add(AccountId account, uint256 amount) private {
        if (amount == 0) return;
        (uint256 place, uint256 shift) = _placeOfAccount(account);
        _words[place] = _more(account, _words[place], shift, amount);

        emit Posted(account, int256(amount));
    }

    /// @dev Takes what is kept and paid, and pays.
    function _settle(AccountId account, int256 kept, address payer, uint256 amount, address to, uint256 paid) private {
        int256 moneyOut = kept + paid.toInt256();
        require(amount.toInt256() == moneyOut, EscrowVault_Unbalanced(amount, uint256(moneyOut)));

        IERC20 currency = account.currencyOf();
        if (amount != 0) _take(currency, payer, amount);
        if (to == address(0)) _payMerchant(currency, account.merchantOf(), paid);
        else _push(currency, to, paid);
    }

    function _changeFour(AccountId first, int256[4] calldata changes) private returns (int256 kept) {
        require(first.labelOf() & 3 == 0, EscrowVault_ForeignAccount(first, msg.sender));
        int256[3] memory three = [changes[0], changes[1], changes[2]];
        if (three[0] | three[1] | three[2] != 0) {
            uint256 id = uint256(AccountId.unwrap(first));
            uint256 balances = _changed(first, _words[id], 0, three[0]);
            balances = _changed(AccountId.wrap(bytes32(id + 1)), balances, BALANCE_BITS, three[1]);
            _words[id] = _changed(AccountId.wrap(bytes32(id + 2)), balances, 2 * BALANCE_BITS, three[2]);

            emit PostedThree(first, three);
        }
        _change(AccountId.wrap(bytes32(uint256(AccountId.unwrap(first)) + 3)), changes[3]);

        return three[0] + three[1] + three[2] + changes[3];
    }

    /// @dev A word with the account at `shift` changed.
    function _changed(
        AccountId account,
        uint256 balances,
        uint256 shift,
        int256 change
    ) private view returns (uint256 changed) {
        if (change == 0) return balances;
        // Also of the least number there is, which none of its accounts could pay.
        unchecked {
            if (change < 0) return _less(_placeOf(msg.sender), account, balances, shift, uint256(-change));
        }
        return _more(account, balances, shift, uint256(change));
    }

    function _more(AccountId account, uint256 balances, uint256 shift, uint256 amount) private pure returns (uint256) {
        uint256 room = MOST_BALANCE - ((balances >> shift) & MOST_BALANCE);
        require(amount <= room, EscrowVault_TooMuch(account, amount, room));
        // Within the account's part.
        unchecked {
            return balances + (amount << shift);
        }
    }

    /// @dev Only an account's own book may take from it.
    function _less(
        uint256 book,
        AccountId account,
        uint256 balances,
        uint256 shift,
        uint256 amount
    ) private view returns (uint256) {
        require(account.labelOf() >> 4 == book, EscrowVault_ForeignAccount(account, msg.sender));
        uint256 held = (balances >> shift) & MOST_BALANCE;
        require(held >= amount, EscrowVault_Insufficient(account, held, amount));
        // Within the account's part.
        unchecked {
            return balances - (amount << shift);
        }
    }

    /// @dev The place of the book that calls, which owns the labels of that place.
    function _book() private view returns (uint256 place) {
        place = _placeOf(msg.sender);
        require(place != 0, EscrowVault_NotABook(msg.sender));
    }

    /// @dev A token that takes a fee or lies is refused by what arrived, not by what it said.
    function _take(IERC20 currency, address payer, uint256 amount) private {
        uint256 before = _balanceIn(currency);
        currency.safeTransferFrom(payer, address(this), amount);
        uint256 arrived = _balanceIn(currency) - before;
        require(arrived >= amount, EscrowVault_ArrivedShort(arrived, amount));
    }

    /// @dev What the vault holds. By hand, because every purchase asks twice: solc would make room for an answer of any
    /// length. Who answers with less than a word holds nothing.
    function _balanceIn(IERC20 currency) private view returns (uint256 held) {
        bytes4 selector = IERC20.balanceOf.selector;
        assembly ("memory-safe") {
            mstore(0x00, selector)
            mstore(0x04, address())
            if iszero(staticcall(gas(), currency, 0x00, 0x24, 0x00, 0x20)) {
                let data := mload(0x40)
                returndatacopy(data, 0, returndatasize())
                revert(data, returndatasize())
            }
            if gt(returndatasize(), 0x1f) {
                held := mload(0x00)
            }
        }
    }

    /// @dev Payees get their part rounded down; the payout address what is left.
    function _payMerchant(IERC20 currency, MerchantId merchant, uint256 amount) private {
        if (amount == 0) return;
        Till storage till = _tills[merchant];
        (address payout, uint256 payeeCount) = (till.payout, till.payeeCount);
        require(payout != address(0), EscrowVault_NoPayout(merchant));
        uint256 rest = amount;
        for (uint256 i = 0; i < payeeCount; i++) {
            Payee memory payee = till.payees[i];
            uint256 part = (amount * payee.bps) / BPS;
            rest -= part;
            _push(currency, payee.account, part);
        }
        _push(currency, payout, rest);
    }

    /// @dev Bounded gas and bounded return data, so that a hostile token or receiver can spoil its own payment only. The
    /// caller must leave enough gas for an honest push, else it could turn everybody's money into credits.
    function _push(IERC20 currency, address to, uint256 amount) private {
        if (amount == 0) return;
        uint256 available;
        unchecked {
            available = (gasleft() * 63) / 64;
        }
        require(available >= PUSH_GAS, EscrowVault_TooLittleGas(available, PUSH_GAS));

        if (!_tryTransfer(currency, to, amount)) {
            _credits[currency][to] += amount;
            emit Credited(currency, to, amount);
        }
    }

    /// @dev True where the call succeeded and returned nothing or true.
    function _tryTransfer(IERC20 currency, address to, uint256 amount) private returns (bool success) {
        bytes4 selector = IERC20.transfer.selector;
        uint256 returned;
        uint256 size;
        assembly ("memory-safe") {
            // Arguments beyond the free memory pointer: nothing else uses them.
            let data := mload(0x40)
            mstore(data, selector)
            mstore(add(data, 0x04), to)
            mstore(add(data, 0x24), amount)
            mstore(0x00, 0)
            success := call(PUSH_GAS, currency, 0, data, 0x44, 0x00, 0x20)
            returned := mload(0x00)
            size := returndatasize()
        }
        return success && (returned == 1 || (size == 0 && address(currency).code.length != 0));
    }
}
