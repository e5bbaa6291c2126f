-- One identity for every key. Beside each natural key, which stays as it was typed, stands its fold, computed by the
-- program and unique: two spellings of one name are one thing. Before this step the program puts the folds of what is
-- stored into stage_identity (noun, scope, id, key), and refuses where two things have one.

-- The unique constraint of each key goes with its column to the fold.
ALTER TABLE zone RENAME COLUMN code TO code_key;
ALTER TABLE zone ADD COLUMN code TEXT;
UPDATE zone SET code = code_key, code_key = (SELECT s.key FROM stage_identity s WHERE s.noun = 'zone' AND s.id = zone.id);
ALTER TABLE zone ALTER COLUMN code SET NOT NULL;
ALTER TABLE customer RENAME COLUMN code TO code_key;
ALTER TABLE customer ADD COLUMN code TEXT;
UPDATE customer SET code = code_key, code_key = (SELECT s.key FROM stage_identity s WHERE s.noun = 'customer' AND s.id = customer.id);
ALTER TABLE customer ALTER COLUMN code SET NOT NULL;
ALTER TABLE driver RENAME COLUMN code TO code_key;
ALTER TABLE driver ADD COLUMN code TEXT;
UPDATE driver SET code = code_key, code_key = (SELECT s.key FROM stage_identity s WHERE s.noun = 'driver' AND s.id = driver.id);
ALTER TABLE driver ALTER COLUMN code SET NOT NULL;
ALTER TABLE product RENAME COLUMN sku TO sku_key;
ALTER TABLE product ADD COLUMN sku TEXT;
UPDATE product SET sku = sku_key, sku_key = (SELECT s.key FROM stage_identity s WHERE s.noun = 'product' AND s.id = product.id);
ALTER TABLE product ALTER COLUMN sku SET NOT NULL;
ALTER TABLE order_group RENAME COLUMN code TO code_key;
ALTER TABLE order_group ADD COLUMN code TEXT;
UPDATE order_group SET code = code_key, code_key = (SELECT s.key FROM stage_identity s WHERE s.noun = 'order_group' AND s.id = order_group.id);
ALTER TABLE order_group ALTER COLUMN code SET NOT NULL;
ALTER TABLE address RENAME COLUMN label TO label_key;
ALTER TABLE address ADD COLUMN label TEXT;
UPDATE address SET label = label_key, label_key = (SELECT s.key FROM stage_identity s WHERE s.noun = 'address' AND s.id = address.id);
ALTER TABLE address ALTER COLUMN label SET NOT NULL;
ALTER TABLE cash_mapping RENAME COLUMN name TO name_key;
ALTER TABLE cash_mapping ADD COLUMN name TEXT;
UPDATE cash_mapping SET name = name_key, name_key = (SELECT s.key FROM stage_identity s WHERE s.noun = 'mapping' AND s.id = cash_mapping.id);
ALTER TABLE cash_mapping ALTER COLUMN name SET NOT NULL;

-- The names of rules, in every version. Two of one name in a version that can no longer change stay two: the later one
-- has a key that nobody can type.
ALTER TABLE commission_rule RENAME COLUMN name TO name_key;
ALTER TABLE commission_rule ADD COLUMN name TEXT;
DROP TRIGGER commission_rule_no_update;
UPDATE commission_rule SET name = name_key, name_key = '  ' || CAST(position AS TEXT);
UPDATE commission_rule SET
  name_key = (SELECT s.key FROM stage_identity s WHERE s.noun = 'rule' AND s.scope = ruleset_id AND s.id = position);
CREATE TRIGGER commission_rule_no_update BEFORE UPDATE ON commission_rule
  WHEN (SELECT from_day FROM commission_ruleset WHERE id = OLD.ruleset_id) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a version of the commission rules that was activated does not change: activate a new one'); END;
ALTER TABLE commission_rule ALTER COLUMN name SET NOT NULL;

-- A name in any one language is enough.
CREATE TABLE category_next (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER CONSTRAINT category_parent REFERENCES category (id),
  name_en TEXT,
  name_ar TEXT,
  name_fr TEXT,
  CONSTRAINT category_not_own_parent CHECK (parent_id <> id),
  CONSTRAINT category_named CHECK (COALESCE(name_en, name_ar, name_fr) IS NOT NULL)
) STRICT;
INSERT INTO category_next (id, parent_id, name_en, name_ar, name_fr) SELECT id, parent_id, name_en, name_ar, name_fr FROM category;
DROP TABLE category;
ALTER TABLE category_next RENAME TO category;
-- serves: the children of a category
CREATE INDEX category_children ON category (parent_id);
ALTER TABLE product ALTER COLUMN name_en DROP NOT NULL;
ALTER TABLE product ADD CONSTRAINT product_named CHECK (COALESCE(name_en, name_ar, name_fr) IS NOT NULL);
ALTER TABLE store ALTER COLUMN name_en DROP NOT NULL;
ALTER TABLE store ADD CONSTRAINT store_named CHECK (COALESCE(name_en, name_ar, name_fr) IS NOT NULL);

-- The folds of the names of a category, in whatever language: it is found by any of them, and they are its own under
-- its parent (0: at the top).
CREATE TABLE category_name (
  category_id INTEGER NOT NULL CONSTRAINT category_name_of REFERENCES category (id),
  parent_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (category_id, key),
  CONSTRAINT category_name_once UNIQUE (key, parent_id)
) STRICT;
INSERT INTO category_name (category_id, parent_id, key) SELECT DISTINCT id, scope, key FROM stage_identity WHERE noun = 'category';

DROP TABLE stage_identity;
