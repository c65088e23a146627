-- What stands is not touched through SQL either: the rows that the book leans on are never changed or removed, and a new one
-- follows from what it belongs to. The sums beside the book move with it; verify adds them up again.

CREATE TRIGGER settings_are_never_changed BEFORE UPDATE ON settings
BEGIN SELECT RAISE(ABORT, 'a change of the settings is a new version'); END;

CREATE TRIGGER settings_are_never_removed BEFORE DELETE ON settings
BEGIN SELECT RAISE(ABORT, 'a change of the settings is a new version'); END;

CREATE TRIGGER rule_versions_are_never_changed BEFORE UPDATE ON rule_versions
BEGIN SELECT RAISE(ABORT, 'a change of a rule is a new version'); END;

CREATE TRIGGER rule_versions_are_never_removed BEFORE DELETE ON rule_versions
BEGIN SELECT RAISE(ABORT, 'a change of a rule is a new version'); END;

CREATE TRIGGER heads_are_never_removed BEFORE DELETE ON heads
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

CREATE TRIGGER accounts_are_never_removed BEFORE DELETE ON accounts
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

CREATE TRIGGER year_honours_are_never_removed BEFORE DELETE ON year_honours
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

CREATE TRIGGER stocks_are_never_removed BEFORE DELETE ON stocks
BEGIN SELECT RAISE(ABORT, 'movements of goods are append-only'); END;

CREATE TRIGGER reversals_mirror_an_entry BEFORE INSERT ON reversals
WHEN NOT EXISTS (
    SELECT 1 FROM entries WHERE village = NEW.village AND sequence = NEW.sequence AND source = 'entry:' || NEW.reversed)
BEGIN SELECT RAISE(ABORT, 'a reversal has its entry in the book'); END;

CREATE TRIGGER conduct_is_handed_in_first BEFORE INSERT ON conduct_records
WHEN NEW.status <> 'submitted'
  OR NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM conduct_records WHERE village = NEW.village)
BEGIN SELECT RAISE(ABORT, 'a record begins as submitted, with the next number'); END;

CREATE TRIGGER conduct_stays_as_it_was_handed_in
BEFORE UPDATE OF village, id, household, resident, rule, version, quantity, happened_on, note, asked, submitted_by, submitted_at ON conduct_records
BEGIN SELECT RAISE(ABORT, 'a record stays as it was handed in'); END;

CREATE TRIGGER conduct_is_published_once BEFORE UPDATE OF points, published_until, frozen_until ON conduct_records
WHEN OLD.points IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was published does not move'); END;

CREATE TRIGGER conduct_goes_forward BEFORE UPDATE OF status ON conduct_records
WHEN OLD.status || ' ' || NEW.status NOT IN (
    'submitted published', 'submitted rejected', 'submitted withdrawn',
    'published objected', 'published posted', 'published withdrawn',
    'objected published', 'objected rejected', 'objected withdrawn')
BEGIN SELECT RAISE(ABORT, 'a record does not go this way'); END;

CREATE TRIGGER posted_conduct_has_its_entry BEFORE UPDATE OF entry ON conduct_records
WHEN NOT EXISTS (
    SELECT 1 FROM entries WHERE village = NEW.village AND sequence = NEW.entry AND source = 'conduct:' || NEW.id)
BEGIN SELECT RAISE(ABORT, 'a posted record has its entry in the book'); END;

CREATE TRIGGER reviews_are_of_what_waits BEFORE INSERT ON reviews
WHEN 'submitted' IS NOT (SELECT status FROM conduct_records WHERE village = NEW.village AND id = NEW.record)
BEGIN SELECT RAISE(ABORT, 'only what is submitted is reviewed'); END;

CREATE TRIGGER withdrawals_are_of_what_goes_on BEFORE INSERT ON withdrawals
WHEN coalesce((SELECT status FROM conduct_records WHERE village = NEW.village AND id = NEW.record), '')
  NOT IN ('submitted', 'published', 'objected')
BEGIN SELECT RAISE(ABORT, 'what is posted, rejected or withdrawn is not withdrawn'); END;

CREATE TRIGGER withdrawals_are_never_changed BEFORE UPDATE ON withdrawals
BEGIN SELECT RAISE(ABORT, 'withdrawals are append-only'); END;

CREATE TRIGGER withdrawals_are_never_removed BEFORE DELETE ON withdrawals
BEGIN SELECT RAISE(ABORT, 'withdrawals are append-only'); END;

CREATE TRIGGER objections_are_to_what_is_published BEFORE INSERT ON objections
WHEN coalesce((SELECT status FROM conduct_records WHERE village = NEW.village AND id = NEW.record), '')
  NOT IN ('published', 'objected')
BEGIN SELECT RAISE(ABORT, 'only what is published is objected to'); END;

CREATE TRIGGER objections_stay_as_they_were_raised
BEFORE UPDATE OF village, record, n, account, by, reason, at ON objections
BEGIN SELECT RAISE(ABORT, 'an objection stays as it was raised'); END;

CREATE TRIGGER objections_are_never_removed BEFORE DELETE ON objections
BEGIN SELECT RAISE(ABORT, 'objections are never removed'); END;

CREATE TRIGGER evidence_is_of_what_waits BEFORE INSERT ON evidence
WHEN 'submitted' IS NOT (SELECT status FROM conduct_records WHERE village = NEW.village AND id = NEW.record)
BEGIN SELECT RAISE(ABORT, 'a picture comes before the review'); END;

CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TRIGGER evidence_is_never_removed BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TRIGGER redemptions_have_their_entry BEFORE INSERT ON redemptions
WHEN NOT EXISTS (
    SELECT 1 FROM entries WHERE village = NEW.village AND sequence = NEW.entry AND source = 'redemption:' || NEW.id)
BEGIN SELECT RAISE(ABORT, 'a redemption has its entry in the book'); END;

CREATE TRIGGER redemption_lines_stay_within_the_total BEFORE INSERT ON redemption_lines
WHEN (SELECT total FROM redemptions WHERE village = NEW.village AND id = NEW.redemption) < NEW.quantity * NEW.points + (
    SELECT coalesce(sum(quantity * points), 0) FROM redemption_lines WHERE village = NEW.village AND redemption = NEW.redemption)
BEGIN SELECT RAISE(ABORT, 'the lines of a redemption add up to its total'); END;

CREATE TRIGGER redemption_reversals_have_their_entry BEFORE INSERT ON redemption_reversals
WHEN NOT EXISTS (
    SELECT 1 FROM redemptions r
    JOIN entries e ON e.village = r.village AND e.sequence = NEW.entry AND e.source = 'entry:' || r.entry
    WHERE r.village = NEW.village AND r.id = NEW.redemption)
BEGIN SELECT RAISE(ABORT, 'a redemption is taken back by an entry of the book'); END;

CREATE TRIGGER movements_follow_the_stock BEFORE INSERT ON movements
WHEN NEW.stock <> NEW.quantity + (SELECT quantity FROM stocks WHERE village = NEW.village AND goods = NEW.goods)
  OR NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM movements WHERE village = NEW.village AND goods = NEW.goods)
BEGIN SELECT RAISE(ABORT, 'a movement follows the one before it'); END;

CREATE TRIGGER closings_follow_the_head BEFORE INSERT ON closings
WHEN NOT EXISTS (
    SELECT 1 FROM heads
    WHERE village = NEW.village AND open_month = NEW.month AND sequence = NEW.last_sequence AND hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'a closing seals the earliest open month with the head of the book'); END;

CREATE TRIGGER closing_items_come_with_their_closing BEFORE INSERT ON closing_items
WHEN NEW.month IS NOT (SELECT open_month FROM heads WHERE village = NEW.village)
BEGIN SELECT RAISE(ABORT, 'a closed month stands'); END;
