-- Accents are folded by an immutable function so that indexes may use it; the embedded database has
-- no unaccent extension. The French and English dictionaries then stem the folded words. Capitals are in the
-- list because lower() knows only ASCII in a database made with the locale C; normalize() composes the
-- accents that some spreadsheets write apart.
create function fold(words text) returns text
  language sql immutable strict parallel safe
  as $$ select replace(replace(
    translate(
      lower(normalize(words)),
      'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿŒÆ’',
      'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyyœæ'''
    ),
    'œ', 'oe'), 'æ', 'ae') $$;
