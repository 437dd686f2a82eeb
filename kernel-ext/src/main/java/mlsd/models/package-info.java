/// Models that score alike: rows of a table, or users and items; trained, scored, saved and loaded in one way.
///
/// Encoders are plans; only a learner fits them, on its training rows, so no leak is possible. Same seed, same
/// numbers.
///
/// | class | what | source |
/// |---|---|---|
/// | [Classifier], [Regressor] | score a row or a table; save, load, facts | |
/// | [Recommender] | score a pair, the top items of a user; save, load, facts | |
/// | [ModelFacts], [Feature], [Round] | name, options, columns, time, learning curve | |
/// | [Labels] | a column's labels, as metrics take them | |
/// | [Recipe], [Encoder], [Encoding] | one-hot, hashing, target means out of fold, bins | Micci-Barreca 2001 |
/// | [LogisticRegression] | Smile | Cox 1958 |
/// | [RandomForest], [GradientBoosting] | Smile's trees | Breiman 2001; Friedman 2001 |
/// | [Perceptron] | Smile's network; needs OpenBLAS to train | Rumelhart et al. 1986 |
/// | [Xgboost] | categories, gaps, early stopping, live curve | Chen & Guestrin 2016 |
/// | [NearestNeighbours] | exact search | Cover & Hart 1967 |
/// | [Interactions] | who met what | |
/// | [Popularity], [Biases] | what a recommender must beat | Koren et al. 2009 |
/// | [ItemNeighbours], [NeighbourModel] | item–item cosine | Sarwar et al. 2001 |
/// | [Als], [ImplicitAls], [FactorModel] | ratings; clicks | Zhou et al. 2008; Hu et al. 2008 |
/// | [Bpr] | pairs in order | Rendle et al. 2009 |
/// | [TwoTower] | in-batch softmax, cold start | Yi et al. 2019 |
/// | [Transformer], [SequenceModel] | what comes next; trained with PyTorch | Kang & McAuley 2018 |
/// | [ModelException] | what is wrong, and what to do | |
@NullMarked
package mlsd.models;

import org.jspecify.annotations.NullMarked;
