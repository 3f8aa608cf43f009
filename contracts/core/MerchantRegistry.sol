// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IEscrowVault, Payee} from "../interfaces/IEscrowVault.sol";
import {IMerchantRegistry, Merchant, Registration} from "../interfaces/IMerchantRegistry.sol";
import {WeekClock} from "../libraries/WeekClock.sol";
import {MerchantId} from "../types/Ids.sol";

/// @title MerchantRegistry
contract MerchantRegistry is IMerchantRegistry {
    uint256 private constant MOST_DECIMALS = 18;
    uint256 private constant MOST_SECTOR = 9_999;
    uint256 private constant MOST_PAYEES = 3;
    uint256 private constant MOST_NAME = 64;
    uint256 private constant MOST_URI = 2_048;
    uint256 private constant BPS = 10_000;

    /// @dev One word for what a sale reads. Where the money goes is kept by the vault.
    struct Record {
        IERC20 currency;
        uint24 weekOffset;
        uint16 sector;
        address owner;
        uint40 registeredAt;
        uint40 locality;
        address pendingOwner;
        address arbiter;
        string name;
        string metadataURI;
    }

    IEscrowVault public immutable vault;

    uint256 private _merchantCount;
    mapping(MerchantId merchant => Record) private _records;
    mapping(MerchantId merchant => mapping(address operator => bool allowed)) private _operators;

    constructor(IEscrowVault vault_) {
        vault = vault_;
    }

    modifier onlyOwner(MerchantId merchant) {
        address owner = _records[merchant].owner;
        require(owner != address(0), MerchantRegistry_UnknownMerchant(merchant));
        require(msg.sender == owner, MerchantRegistry_NotOwner(msg.sender, owner));
        _;
    }

    /// @inheritdoc IMerchantRegistry
    function register(Registration calldata registration) external returns (MerchantId merchant) {
        _checkText(bytes(registration.name).length, bytes(registration.metadataURI).length);
        require(registration.payout != address(0), MerchantRegistry_ZeroAddress());
        require(
            registration.weekOffset < WeekClock.WEEK,
            MerchantRegistry_WeekOffsetTooLong(registration.weekOffset, WeekClock.WEEK - 1)
        );
        require(
            registration.sector != 0 && registration.sector <= MOST_SECTOR,
            MerchantRegistry_UnknownSector(registration.sector, MOST_SECTOR)
        );
        require(
            registration.arbiter == address(0)
                || (registration.arbiter != msg.sender && registration.arbiter != registration.payout),
            MerchantRegistry_ArbiterIsParty(registration.arbiter)
        );
        _checkCurrency(registration.currency);

        merchant = MerchantId.wrap(uint32(++_merchantCount));
        Record storage record = _records[merchant];
        record.registeredAt = uint40(block.timestamp);
        record.locality = uint40(registration.locality);
        record.currency = registration.currency;
        record.weekOffset = registration.weekOffset;
        record.sector = registration.sector;
        record.owner = msg.sender;
        record.arbiter = registration.arbiter;
        record.name = registration.name;
        record.metadataURI = registration.metadataURI;

        emit MerchantRegistered(
            merchant,
            msg.sender,
            registration.currency,
            registration.payout,
            registration.weekOffset,
            registration.sector,
            registration.locality,
            registration.arbiter,
            registration.name,
            registration.metadataURI
        );

        vault.setPayees(merchant, registration.payout, new Payee[](0));
    }

    /// @inheritdoc IMerchantRegistry
    function offerOwnership(MerchantId merchant, address to) external onlyOwner(merchant) {
        _records[merchant].pendingOwner = to;

        emit OwnershipOffered(merchant, msg.sender, to);
    }

    /// @inheritdoc IMerchantRegistry
    function acceptOwnership(MerchantId merchant) external {
        Record storage record = _records[merchant];
        address pendingOwner = record.pendingOwner;
        require(msg.sender == pendingOwner, MerchantRegistry_NotPendingOwner(msg.sender, pendingOwner));
        require(msg.sender != record.arbiter, MerchantRegistry_ArbiterIsParty(msg.sender));

        address from = record.owner;
        record.owner = msg.sender;
        record.pendingOwner = address(0);

        emit OwnershipTransferred(merchant, from, msg.sender);
    }

    /// @inheritdoc IMerchantRegistry
    function setPayout(MerchantId merchant, address payout) external onlyOwner(merchant) {
        require(payout != address(0), MerchantRegistry_ZeroAddress());
        _checkNotArbiter(merchant, payout);

        emit PayoutChanged(merchant, payout);

        vault.setPayees(merchant, payout, payeesOf(merchant));
    }

    /// @inheritdoc IMerchantRegistry
    function setPayees(MerchantId merchant, Payee[] calldata payees) external onlyOwner(merchant) {
        require(payees.length <= MOST_PAYEES, MerchantRegistry_TooManyPayees(payees.length, MOST_PAYEES));
        uint256 total;
        for (uint256 i = 0; i < payees.length; i++) {
            require(payees[i].account != address(0), MerchantRegistry_ZeroAddress());
            _checkNotArbiter(merchant, payees[i].account);
            total += payees[i].bps;
        }
        require(total <= BPS, MerchantRegistry_PayeesTakeTooMuch(total, BPS));

        emit PayeesChanged(merchant, payees);

        (address payout, ) = payoutOf(merchant);
        vault.setPayees(merchant, payout, payees);
    }

    /// @inheritdoc IMerchantRegistry
    function setArbiter(MerchantId merchant, address arbiter) external onlyOwner(merchant) {
        Record storage record = _records[merchant];
        bool party =
            arbiter != address(0)
                && (arbiter == record.owner || _operators[merchant][arbiter] || _isPaid(merchant, arbiter));
        require(!party, MerchantRegistry_ArbiterIsParty(arbiter));

        record.arbiter = arbiter;

        emit ArbiterChanged(merchant, arbiter);
    }

    /// @inheritdoc IMerchantRegistry
    function setMetadata(
        MerchantId merchant,
        string calldata name,
        string calldata metadataURI
    ) external onlyOwner(merchant) {
        _checkText(bytes(name).length, bytes(metadataURI).length);

        _records[merchant].name = name;
        _records[merchant].metadataURI = metadataURI;

        emit MetadataChanged(merchant, name, metadataURI);
    }

    /// @inheritdoc IMerchantRegistry
    function setOperator(MerchantId merchant, address operator, bool allowed) external onlyOwner(merchant) {
        if (allowed) _checkNotArbiter(merchant, operator);

        _operators[merchant][operator] = allowed;

        emit OperatorChanged(merchant, operator, allowed);
    }

    /// @inheritdoc IMerchantRegistry
    function merchantCount() external view returns (uint256) {
        return _merchantCount;
    }

    /// @inheritdoc IMerchantRegistry
    function merchantOf(MerchantId merchant) external view returns (Merchant memory) {
        Record storage record = _records[merchant];
        require(record.owner != address(0), MerchantRegistry_UnknownMerchant(merchant));
        (address payout, ) = payoutOf(merchant);

        return
            Merchant({
                owner: record.owner,
                pendingOwner: record.pendingOwner,
                payout: payout,
                arbiter: record.arbiter,
                currency: record.currency,
                weekOffset: record.weekOffset,
                sector: record.sector,
                locality: bytes5(record.locality),
                registeredAt: record.registeredAt,
                name: record.name,
                metadataURI: record.metadataURI
            });
    }

    /// @inheritdoc IMerchantRegistry
    function ownerOf(MerchantId merchant) external view returns (address) {
        return _records[merchant].owner;
    }

    /// @inheritdoc IMerchantRegistry
    function currencyOf(MerchantId merchant) external view returns (IERC20 currency, uint24 weekOffset) {
        Record storage record = _records[merchant];
        return (record.currency, record.weekOffset);
    }

    /// @inheritdoc IMerchantRegistry
    function payoutOf(MerchantId merchant) public view returns (address payout, uint256 payeeCount) {
        Payee[] memory payees;
        (payout, payees) = vault.payeesOf(merchant);
        return (payout, payees.length);
    }

    /// @inheritdoc IMerchantRegistry
    function payeesOf(MerchantId merchant) public view returns (Payee[] memory payees) {
        (, payees) = vault.payeesOf(merchant);
    }

    /// @inheritdoc IMerchantRegistry
    function mayRedeem(MerchantId merchant, address account) external view returns (bool) {
        return _operators[merchant][account] || (account != address(0) && account == _records[merchant].owner);
    }

    /// @inheritdoc IMerchantRegistry
    function nameOf(MerchantId merchant) external view returns (string memory) {
        return _records[merchant].name;
    }

    /// @dev Who judges a claim can't be who pays or gains by it.
    function _checkNotArbiter(MerchantId merchant, address account) private view {
        require(account != _records[merchant].arbiter, MerchantRegistry_ArbiterIsParty(account));
    }

    function _isPaid(MerchantId merchant, address account) private view returns (bool) {
        (address payout, Payee[] memory payees) = vault.payeesOf(merchant);
        for (uint256 i = 0; i < payees.length; i++) {
            if (payees[i].account == account) return true;
        }
        return account == payout;
    }

    function _checkText(uint256 name, uint256 uri) private pure {
        require(name != 0 && name <= MOST_NAME, MerchantRegistry_TextLength(name, MOST_NAME));
        require(uri <= MOST_URI, MerchantRegistry_TextLength(uri, MOST_URI));
    }

    function _checkCurrency(IERC20 currency) private view {
        require(address(currency).code.length != 0, MerchantRegistry_NotAToken(address(currency)));
        try IERC20Metadata(address(currency)).decimals() returns (uint8 decimals) {
            require(decimals <= MOST_DECIMALS, MerchantRegistry_TooManyDecimals(decimals, MOST_DECIMALS));
        } catch {
            revert MerchantRegistry_NotAToken(address(currency));
        }
    }
}
