package mlsd.worlds;

import java.util.List;

/// A page as a policy filled it, from the top.
///
/// @param candidates places in the request's list of candidates
/// @param propensities the chance of each choice, given the slots above
public record Slate(List<Integer> candidates, List<Double> propensities) {}
