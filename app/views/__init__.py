"""What the documents hold, in other forms than answers: outline, actions, terms and a tour."""
