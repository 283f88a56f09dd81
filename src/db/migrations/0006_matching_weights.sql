-- Weights of matching learned on this installation, and which were in force when. The latest choice holds; none,
-- or a choice of no learned weights, means those that the program ships. Nothing is ever overwritten: going back
-- is another choice.
create table matching_weights (
  id integer generated always as identity primary key,
  trained_at timestamptz not null,
  seed integer not null,
  training_hash text not null,
  weights jsonb not null,
  -- Where the words of fit begin for these very weights; null when nothing measured it.
  fit_scale jsonb,
  metrics jsonb not null
);

create table matching_weights_choice (
  id integer generated always as identity primary key,
  chosen_at timestamptz not null,
  weights_id integer references matching_weights (id)
);
