-- Accents are folded by an immutable function so that indexes may use it; the embedded database has
-- no unaccent extension. The French and English dictionaries then stem the folded words.
create function fold(words text) returns text
  language sql immutable strict parallel safe
  as $$ select replace(replace(
    translate(lower(words), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ’', 'aaaaaaceeeeiiiinooooouuuuyy'''),
    'œ', 'oe'), 'æ', 'ae') $$;
