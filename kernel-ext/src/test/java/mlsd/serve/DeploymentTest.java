package mlsd.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {
    @TempDir
    private Path folder;

    private Registry registry;

    @BeforeEach
    void publish() {
        registry = Registry.at(folder, Clock.systemUTC());
        Toys.publish(registry, "10");
        Toys.publish(registry, "20");
        registry.promote(1);
    }

    private Deployment<Integer> deployment() {
        return Deployment.of(registry, Toys::number, model -> {
            if (model < 0) {
                throw new IllegalStateException("a negative model");
            }
        });
    }

    @Test
    void serves_what_the_registry_says() {
        assertThat(deployment().lanes().of(1).model()).isEqualTo(10);
    }

    @Test
    void needs_something_that_serves() {
        var empty = Registry.at(folder.resolve("empty"), Clock.systemUTC());
        assertThatThrownBy(() -> Deployment.of(empty, Toys::number, model -> {}))
                .hasMessage("no version serves yet; promote one of [] first");
    }

    @Test
    void a_request_keeps_the_model_it_saw_while_another_takes_over() {
        var deployment = deployment();
        var seen = deployment.lanes();
        deployment.deploy(2);
        assertThat(seen.of(1).model()).isEqualTo(10);
        assertThat(deployment.lanes().of(1).model()).isEqualTo(20);
    }

    @Test
    void a_restart_serves_what_was_deployed_last() {
        deployment().deploy(2);
        assertThat(deployment().lanes().stable().version()).isEqualTo(2);
    }

    @Test
    void rollback_brings_the_old_model_back() {
        var deployment = deployment();
        deployment.deploy(2);
        assertThat(deployment.rollback()).isEqualTo(1);
        assertThat(deployment.lanes().of(1).model()).isEqualTo(10);
    }

    @Test
    void a_rollback_to_a_damaged_version_changes_nothing() throws IOException {
        var deployment = deployment();
        deployment.deploy(2);
        Files.writeString(folder.resolve("0001/model"), "99");
        assertThatThrownBy(deployment::rollback).hasMessageStartingWith("version 1 is damaged");
        assertThat(deployment.lanes().stable().version()).isEqualTo(2);
        assertThat(registry.serving()).contains(2);
    }

    @Test
    void a_damaged_version_changes_nothing() throws IOException {
        var deployment = deployment();
        Files.writeString(folder.resolve("0002/model"), "99");
        assertThatThrownBy(() -> deployment.deploy(2)).hasMessageStartingWith("version 2 is damaged");
        assertThat(deployment.lanes().stable().version()).isEqualTo(1);
        assertThat(registry.serving()).contains(1);
    }

    @Test
    void a_version_that_cannot_score_changes_nothing() {
        var deployment = deployment();
        Toys.publish(registry, "-5");
        assertThatThrownBy(() -> deployment.deploy(3))
                .hasMessage("version 3 loads, but does not score: a negative model; version 1 keeps serving");
        assertThat(registry.serving()).contains(1);
    }

    @Test
    void a_version_that_cannot_be_read_is_named() {
        Toys.publish(registry, "no number");
        assertThatThrownBy(() -> deployment().deploy(3)).hasMessageStartingWith("version 3 cannot be loaded: ");
    }

    @Test
    void the_canary_answers_its_users_and_nobody_else() {
        var deployment = deployment();
        var split = new Canary("trial", 0.3);
        deployment.canary(2, split);
        assertThat(IntStream.range(0, 1_000)
                        .allMatch(user -> deployment.lanes().of(user).model() == (split.takes(user) ? 20 : 10)))
                .isTrue();
    }

    @Test
    void the_shadow_answers_nobody() {
        var deployment = deployment();
        deployment.shadow(2);
        assertThat(IntStream.range(0, 1_000)
                        .allMatch(user -> deployment.lanes().of(user).model() == 10))
                .isTrue();
    }

    @Test
    void trials_end_together() {
        var deployment = deployment();
        deployment.shadow(2);
        deployment.canary(2, new Canary("trial", 1));
        deployment.endTrials();
        assertThat(deployment.lanes().of(1).model()).isEqualTo(10);
        assertThat(deployment.lanes().shadow()).isEmpty();
    }

    @Test
    void notes_stay_with_their_version() {
        assertThat(registry.card(1).notes()).isEqualTo(Map.of("by", "test"));
    }

    @Test
    void says_who_answers() {
        var deployment = deployment();
        deployment.canary(2, new Canary("trial", 0.1));
        deployment.shadow(2);
        assertThat(deployment).hasToString("version 1 answers, version 2 a share of 0.1, version 2 scores along");
    }
}
